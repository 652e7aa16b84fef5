import { type GrantablePermission, grantablePermissions, isGrantable, type Permission } from "./permission";
import { withoutDependents, withPrerequisites } from "./prerequisites";
import type { Reach } from "./reach";
import type { WorkspaceRole } from "./workspace-role";

/** A grant as a role is to offer it. `id` null: a new one. */
export type GrantDraft = {
  readonly id: string | null;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly GrantablePermission[];
};

/**
 * A role as it is to become, before anybody has saved it. `roleId` null: a new one. It is a bundle like the role that it will
 * be, so `effectiveOf({ roles: [draft] })` says what its holders will hold.
 */
export type RoleDraft = {
  readonly roleId: string | null;
  readonly name: string;
  readonly description: string;
  readonly reach: Reach;
  readonly permissions: readonly GrantablePermission[];
  readonly grants: readonly GrantDraft[];
};

/** A role as it stands, to be changed. */
export function draftOf(role: WorkspaceRole): RoleDraft {
  const { id, name, description, reach } = role;
  const grants = role.grants.map((grant) => ({
    ...{ id: grant.id, name: grant.name, description: grant.description },
    permissions: known(grant.permissions),
  }));
  return { roleId: id, name, description, reach, permissions: known(role.permissions), grants };
}

/** The draft with a permission, and with what that needs. */
export function switchOn(draft: RoleDraft, key: GrantablePermission): RoleDraft {
  return { ...draft, permissions: withPrerequisites([...draft.permissions, key]).filter(isGrantable) };
}

/** The draft without a permission and what hangs on it, in its grants too; a grant that is left with nothing goes. */
export function switchOff(draft: RoleDraft, key: GrantablePermission): RoleDraft {
  const permissions = withoutDependents(draft.permissions, key).filter(isGrantable);
  const grants = draft.grants
    .map((grant) => ({
      ...grant,
      permissions: grant.permissions.filter((own) => !missing(own, [...grant.permissions, ...permissions])),
    }))
    .filter((grant) => grant.permissions.length > 0);
  return { ...draft, permissions, grants };
}

/** A permission that stands without what it needs, and the first that it needs. */
export type Loose = { permission: Permission; needs: Permission };

/**
 * The first permission in a draft that stands without what it needs, or null. What a grant holds may lean on the role that
 * offers it.
 */
export function looseIn({ permissions, grants }: RoleDraft): Loose | null {
  const bundles = [{ own: permissions, all: permissions }];
  for (const grant of grants) bundles.push({ own: grant.permissions, all: [...grant.permissions, ...permissions] });
  for (const { own, all } of bundles)
    for (const permission of own) {
      const needs = missing(permission, all);
      if (needs) return { permission, needs };
    }
  return null;
}

/** The first thing that a permission needs and the set lacks. */
function missing(permission: Permission, held: readonly Permission[]): Permission | undefined {
  return withPrerequisites([permission]).find((needed) => !held.includes(needed));
}

function known(keys: readonly string[]): GrantablePermission[] {
  return grantablePermissions.filter((key) => keys.includes(key));
}
