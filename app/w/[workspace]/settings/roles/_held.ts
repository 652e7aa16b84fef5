import { type Holder, listHeld } from "@/lib/roles/effective";
import type { Reach } from "@/lib/roles/reach";

/** How far somebody holds each permission, which is as far as they can give it. */
export type Held = Partial<Record<string, Reach>>;

/** How far somebody holds each permission. */
export function heldOf(actor: Holder): Held {
  return Object.fromEntries(listHeld(actor).map(({ permission, reach }) => [permission, reach]));
}
