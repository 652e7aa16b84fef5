import { env, hasLocalMailbox } from "@/lib/kernel/env";

/** Whether pages for this machine alone exist: see `hasLocalMailbox`. */
export function isMailboxOpen(): boolean {
  return hasLocalMailbox(env);
}

/** Whether this is a developer's server: pages that only show how things are made exist nowhere else. */
export function isDevelopment(): boolean {
  return env.NODE_ENV === "development";
}
