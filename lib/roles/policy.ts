import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import { can, type Holder } from "./effective";
import { exceeds, type Given } from "./giving";

/**
 * Nobody can give what they don't hold: see `exceeds`, which also says what `already` is. The refusal names the first
 * permission that is missing, or that the actor holds for less.
 */
export function canGive(actor: Holder, given: Given, already?: Given): Verdict {
  const [first] = exceeds(actor, given, already);
  if (!first) return allow;
  const { permission } = first;
  return deny(can(actor, permission) ? "notYoursToGiveSoFar" : "notYoursToGive", { permission });
}
