import { type Permission, permissions } from "./permission";

/**
 * What each permission is useless or unsafe without: to edit, one must view. Roles of the packs hold `tags:manage` without the
 * contacts and `reports:payments` without the payments, so those two need nothing.
 */
export const prerequisites: { readonly [P in Permission]?: readonly Permission[] } = {
  "conversations:reply": ["conversations:view"],
  "conversations:claim": ["conversations:view"],
  "conversations:transfer": ["conversations:view"],
  "conversations:assign": ["conversations:view"],
  "conversations:close": ["conversations:view"],
  "conversations:history": ["conversations:view"],
  "contacts:create": ["contacts:view"],
  "contacts:edit": ["contacts:view"],
  "contacts:delete": ["contacts:view"],
  "contacts:import": ["contacts:create"],
  "contacts:export": ["contacts:view"],
  "contacts:tag-in-bulk": ["contacts:view"],
  "segments:manage": ["contacts:view"],
  "templates:manage": ["templates:view"],
  "campaigns:send": ["templates:view"],
  "catalogue:send": ["conversations:view"],
  "orders:create": ["orders:view"],
  "orders:create-independent": ["orders:view"],
  "orders:manage-independent": ["orders:view"],
  "orders:cancel": ["orders:view"],
  "orders:delete": ["orders:view"],
  "orders:comment": ["orders:view"],
  "payments:reconcile": ["payments:view"],
  "payments:reject": ["payments:view"],
  "payments:reopen": ["payments:view"],
  "payments:comment": ["payments:view"],
};

/** The set with everything that its members need, in catalogue order: what a role holds after a permission is switched on. */
export function withPrerequisites<P extends Permission>(set: Iterable<P>): Permission[] {
  const closed = new Set<Permission>();
  const add = (key: Permission) => {
    if (closed.has(key)) return;
    closed.add(key);
    for (const needed of prerequisites[key] ?? []) add(needed);
  };
  for (const key of set) add(key);
  return permissions.filter((key) => closed.has(key));
}

/** The set without `key` and without all that hangs on it, in catalogue order: what a role holds after `key` is switched off. */
export function withoutDependents(set: Iterable<Permission>, key: Permission): Permission[] {
  const held = new Set(set);
  return permissions.filter((other) => held.has(other) && !withPrerequisites([other]).includes(key));
}
