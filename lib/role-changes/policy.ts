import type { Actor } from "@/lib/kernel/ctx";
import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import { type Bundle, can } from "@/lib/roles/effective";
import { canGive } from "@/lib/roles/policy";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";

type Asker = Pick<Actor, "permissions">;

/** What a role is to hold and to offer. */
type Offer = Bundle & { readonly grants: readonly { id: string | null; permissions: readonly string[] }[] };

export function canManageRoles(actor: Asker): Verdict {
  return can(actor, "roles:manage") ? allow : deny("permission", { permission: "roles:manage" });
}

/**
 * To change a role hands what is new in it to all who hold it, and lets others switch on what its grants offer. So the role,
 * and each grant by itself, may grow only by what the actor holds, as far as they hold it. What stays or goes is free.
 * `before` null: the role is new.
 */
export function canReshape(actor: Asker, before: WorkspaceRole | null, after: Offer): Verdict {
  const managed = canManageRoles(actor);
  if (!managed.allow) return managed;
  const given = canGive(actor, { roles: [after] }, { roles: before ? [before] : [] });
  if (!given.allow) return given;
  for (const { id, permissions } of after.grants) {
    const own = before?.grants.find((grant) => grant.id === id);
    const verdict = canGive(actor, { roles: [{ permissions, reach: after.reach }] }, { roles: own ? [own] : [] });
    if (!verdict.allow) return verdict;
  }
  return allow;
}

/**
 * To delete a role, which the administrator's never is. Those who hold it get `moveTo`, of which the actor must hold whatever
 * the old role didn't give them.
 */
export function canDelete(actor: Asker, role: WorkspaceRole, moveTo: WorkspaceRole | null): Verdict {
  const managed = canManageRoles(actor);
  if (!managed.allow) return managed;
  if (role.administrator) return deny("administratorStays");
  return moveTo ? canGive(actor, { roles: [moveTo] }, { roles: [role] }) : allow;
}
