import type { RoleDraft } from "@/lib/roles/draft";
import { changeBetween, type DraftChange, withChange } from "@/lib/roles/draft-change";
import { isGrantable } from "@/lib/roles/permission";
import { isReach } from "@/lib/roles/reach";

/** A role as the pages edit it. */
export type EditedRole = RoleDraft & { roleId: string; version: number };

/** The same in the matrix, with how many hold it, in words. */
export type MatrixRole = EditedRole & { members: string };

/** What a browser keeps of changes that aren't saved, by role: the changes, and which version of the role they began from. */
export type Kept = Record<string, DraftChange & { version: number; name: string }>;

/** Kept changes, without whatever can't have come from here. */
export function checkKept(kept: unknown): Kept | null {
  if (typeof kept !== "object" || kept === null) return null;
  const entries = Object.entries(kept as Kept).map(([id, { on, off, reach, version, name }]) => {
    const far = reach !== undefined && isReach(reach) ? reach : undefined;
    return [id, { on: on.filter(isGrantable), off: off.filter(isGrantable), reach: far, version, name }] as const;
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

/** The roles with the kept changes on top. */
export function withKept<R extends EditedRole>(roles: readonly R[], kept: Kept | null): R[] {
  return roles.map((role) => {
    const change = kept?.[role.roleId];
    return change ? { ...role, ...withChange(role, change) } : role;
  });
}

/** What is kept once a role is to be `next`; null when nothing is left. */
export function keeping(kept: Kept | null, role: EditedRole, next: RoleDraft): Kept | null {
  const { [role.roleId]: before, ...others } = kept ?? {};
  const change = changeBetween(role, next);
  const version = before?.version ?? role.version;
  const all: Kept = change ? { ...others, [role.roleId]: { ...change, version, name: role.name } } : others;
  return Object.keys(all).length > 0 ? all : null;
}

/** Changes that began from a role as it isn't any more, and those of a role that is gone. */
export function outdated(roles: readonly EditedRole[], kept: Kept | null): { stale: string[]; gone: string[] } {
  const entries = Object.entries(kept ?? {}).map(([id, { version }]) => ({
    id,
    version,
    role: roles.find(({ roleId }) => roleId === id),
  }));
  return {
    stale: entries.flatMap(({ id, version, role }) => (role && role.version !== version ? [id] : [])),
    gone: entries.flatMap(({ id, role }) => (role ? [] : [id])),
  };
}
