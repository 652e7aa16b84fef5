import { differenceOf } from "@/lib/audit/event";
import type { Actor } from "@/lib/kernel/ctx";
import { Invalid, insist, NotFound, Stale } from "@/lib/kernel/errors";
import { draftOf, looseIn, type RoleDraft } from "@/lib/roles/draft";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import type { EditRole } from "./input";
import { canReshape } from "./policy";

/** One role's edit: as it stands, and as it is to be. */
export type Planned = { role: WorkspaceRole; draft: RoleDraft };

/**
 * What of some edits is to be done, after everything that speaks against it: the same for the review and for the save. What
 * changes nothing is left out.
 *
 * @throws NotFound for a role or grant that isn't here; Stale when a role was edited after its `version`; Invalid for names
 * that are taken and permissions that stand without what they need; Forbidden when the actor would give what they don't hold
 */
export function planEdits(
  actor: Pick<Actor, "permissions">,
  roles: readonly WorkspaceRole[],
  edits: readonly EditRole[],
): Planned[] {
  if (new Set(edits.map(({ roleId }) => roleId)).size !== edits.length) throw new Invalid({ roles: "roleTwice" });
  const planned = edits.map(({ version, ...draft }) => {
    const role = roles.find(({ id }) => id === draft.roleId);
    if (!role) throw new NotFound("role");
    if (role.version !== version) throw new Stale("role");
    const foreign = draft.grants.find(({ id }) => id !== null && !role.grants.some((grant) => grant.id === id));
    if (foreign) throw new NotFound("grant");
    insist(canReshape(actor, role, draft));
    insistWhole(draft);
    return { role, draft };
  });
  insistNames(roles, planned);
  return planned.filter(({ role, draft }) => differenceOf(draftOf(role), draft) !== null);
}

/**
 * Holds a draft against what each role must be.
 *
 * @throws Invalid when a permission stands without what it needs, or two grants have one name
 */
export function insistWhole(draft: RoleDraft): void {
  const loose = looseIn(draft);
  if (loose) throw new Invalid({ permissions: { code: "permissionNeeds", params: { ...loose } } });
  const names = draft.grants.map(({ name }) => name.toLowerCase());
  if (new Set(names).size !== names.length) throw new Invalid({ grants: "grantNameTwice" });
  const ids = draft.grants.flatMap(({ id }) => id ?? []);
  if (new Set(ids).size !== ids.length) throw new Invalid({ grants: "grantNameTwice" });
}

/** @throws Invalid when a name is another role's, whatever its case */
export function insistFreeName(roles: readonly Pick<WorkspaceRole, "id" | "name">[], name: string, but?: string): void {
  const taken = roles.some((role) => role.id !== but && role.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Invalid({ name: "roleNameTaken" });
}

function insistNames(roles: readonly WorkspaceRole[], planned: readonly Planned[]): void {
  for (const { role, draft } of planned) if (role.name !== draft.name) insistFreeName(roles, draft.name, role.id);
  const names = planned.map(({ draft }) => draft.name.toLowerCase());
  if (new Set(names).size !== names.length) throw new Invalid({ name: "roleNameTaken" });
}
