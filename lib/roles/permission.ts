/**
 * The closed catalogue of permissions by group, in the order in which they are shown: the one place where a key is born.
 * The group `owner` belongs to the Owner alone: no role, grant or token ever carries its keys.
 */
export const catalogue = {
  inbox: [
    "conversations:view",
    "conversations:reply",
    "conversations:claim",
    "conversations:transfer",
    "conversations:assign",
    "conversations:close",
    "conversations:history",
  ],
  contacts: [
    "contacts:view",
    "contacts:create",
    "contacts:edit",
    "contacts:delete",
    "contacts:import",
    "contacts:export",
    "contacts:tag-in-bulk",
    "tags:manage",
    "segments:manage",
  ],
  outreach: [
    "templates:view",
    "templates:manage",
    "campaigns:send",
    "flows:manage",
    "catalogue:send",
    "catalogue:manage",
  ],
  orders: [
    "orders:view",
    "orders:create",
    "orders:create-independent",
    "orders:manage-independent",
    "orders:cancel",
    "orders:delete",
    "orders:comment",
    "payments:view",
    "payments:reconcile",
    "payments:reject",
    "payments:reopen",
    "payments:comment",
  ],
  reports: ["reports:conversations", "reports:payments", "monitoring:view"],
  settings: [
    "members:manage",
    "teams:manage",
    "roles:manage",
    "workspace:manage",
    "security:manage",
    "notifications:manage",
    "routing:manage",
    "channels:manage",
    "billing:manage",
    "audit:view",
  ],
  integrations: ["integrations:manage"],
  developers: ["api-tokens:manage"],
  owner: ["ownership:transfer", "workspace:delete"],
} as const;

export type PermissionGroup = keyof typeof catalogue;
export type Permission = (typeof catalogue)[PermissionGroup][number];
export type OwnerOnlyPermission = (typeof catalogue)["owner"][number];
/** What a role, a grant or a token may carry. */
export type GrantablePermission = Exclude<Permission, OwnerOnlyPermission>;

/** Every permission, in catalogue order. */
export const permissions: readonly Permission[] = Object.values(catalogue).flat();

const places: ReadonlyMap<string, number> = new Map(permissions.map((key, place) => [key, place]));
const ownersOwn: ReadonlySet<string> = new Set(catalogue.owner);

/** Every permission but the Owner's own, in catalogue order. */
export const grantablePermissions: readonly GrantablePermission[] = permissions.filter(isGrantable);

export function isPermission(key: string): key is Permission {
  return places.has(key);
}

/** Whether a role, grant or token may carry the key: it is in the catalogue and not the Owner's alone. */
export function isGrantable(key: string): key is GrantablePermission {
  return places.has(key) && !ownersOwn.has(key);
}

/**
 * The permission's place in the catalogue, which is its bit in a mask; undefined for a foreign key. Masks live in memory and
 * are never stored, so a new permission may stand where it reads best.
 */
export function placeOf(key: string): number | undefined {
  return places.get(key);
}
