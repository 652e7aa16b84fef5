import { type Bundle, type Effective, effectiveOf } from "@/lib/roles/effective";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import type { Affected, Crowd } from "./difference";
import type { Planned } from "./plan";

/** Members who hold the same roles and grants, in one row however many they are. */
export type Holding = Crowd & { roles: string[]; grants: string[]; isOwner: boolean; active: boolean };

/** A role as far as it says what its holders hold. */
export type Offering = Bundle & {
  id: string;
  grants: readonly (Pick<Bundle, "permissions"> & { id: string | null })[];
};

/** What the members of a holding hold, by roles that are these. A grant counts only beside the role that offers it. */
export function heldBy({ roles, grants, isOwner }: Holding, offerings: readonly Offering[]): Effective {
  const own = offerings.filter(({ id }) => roles.includes(id));
  const switchedOn = own.flatMap(({ reach, grants: offered }) =>
    offered.filter(({ id }) => id !== null && grants.includes(id)).map(({ permissions }) => ({ permissions, reach })),
  );
  return effectiveOf({ isOwner, roles: own, grants: switchedOn });
}

/** Roles as they will be once the plan is done. */
export function afterPlan(roles: readonly WorkspaceRole[], planned: readonly Planned[]): Offering[] {
  return roles.map((role) => {
    const draft = planned.find((one) => one.role.id === role.id)?.draft;
    return draft ? { ...draft, id: role.id } : role;
  });
}

/** Everybody before and after roles change. */
export function weigh(
  holdings: readonly Holding[],
  before: readonly Offering[],
  after: readonly Offering[],
): (Affected & Holding)[] {
  return holdings.map((one) => ({ ...one, before: heldBy(one, before), after: heldBy(one, after) }));
}

/** Everybody before and after a role goes, whose members get another; grants of that one are off for whoever is new to it. */
export function weighMove(
  holdings: readonly Holding[],
  roles: readonly Offering[],
  from: string,
  to: string | null,
): (Affected & Holding)[] {
  const offered = roles.find(({ id }) => id === to)?.grants.map(({ id }) => id) ?? [];
  return holdings.map((one) => {
    const before = heldBy(one, roles);
    if (!one.roles.includes(from)) return { ...one, before, after: before };
    const left = one.roles.filter((id) => id !== from);
    const fresh = to !== null && !left.includes(to);
    const grants = fresh ? one.grants.filter((id) => !offered.includes(id)) : one.grants;
    return { ...one, before, after: heldBy({ ...one, roles: fresh ? [...left, to] : left, grants }, roles) };
  });
}
