import { type Bundle, can, effectiveOf, type Holder, listHeld } from "./effective";
import { isGrantable, type Permission, permissions } from "./permission";
import type { Reach } from "./reach";

export type Given = { readonly roles: readonly Bundle[]; readonly grants?: readonly Bundle[] };
export type Excess = { permission: Permission; reach: Reach };

/**
 * Nobody can give what they don't hold: what `given` would hand out that the actor lacks, be it the permission or the reach, in
 * catalogue order; empty when they may. `already` is what the receiver has and keeps, which isn't handed out again. To be
 * asked when an invitation is sent and again when it is accepted, when roles, grants or members change, and on reactivation.
 * The Owner's own permissions exceed everybody, for they are never given.
 */
export function exceeds(actor: Holder, given: Given, already: Given = { roles: [] }): Excess[] {
  const receiver = { permissions: effectiveOf(already) };
  const lacking = listHeld({ permissions: effectiveOf(given) }).filter(
    ({ permission, reach }) => !can(receiver, permission, reach) && !can(actor, permission, reach),
  );
  return [...lacking, ...ownersOwn(given)];
}

function ownersOwn({ roles, grants = [] }: Given): Excess[] {
  const asked = new Set([...roles, ...grants].flatMap((bundle) => bundle.permissions));
  return permissions
    .filter((key) => asked.has(key) && !isGrantable(key))
    .map((permission) => ({ permission, reach: "all" }));
}
