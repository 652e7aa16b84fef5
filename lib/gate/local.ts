import { env, hasLocalMailbox } from "@/lib/kernel/env";

/** Whether pages for this machine alone exist: see `hasLocalMailbox`. */
export function isMailboxOpen(): boolean {
  return hasLocalMailbox(env);
}
