import { type RoleDraft, switchOff, switchOn } from "./draft";
import type { GrantablePermission } from "./permission";
import type { Reach } from "./reach";

/** What was switched in a role since it was read: it can be put on top of the role as somebody else left it meanwhile. */
export type DraftChange = {
  readonly on: readonly GrantablePermission[];
  readonly off: readonly GrantablePermission[];
  readonly reach?: Reach;
};

/** What turned one state of a role into the other; null when nothing of it did. */
export function changeBetween(before: RoleDraft, after: RoleDraft): DraftChange | null {
  const on = after.permissions.filter((key) => !before.permissions.includes(key));
  const off = before.permissions.filter((key) => !after.permissions.includes(key));
  const reach = after.reach === before.reach ? undefined : after.reach;
  return on.length + off.length > 0 || reach ? { on, off, reach } : null;
}

/** A role with a change, with all that this brings and takes along. */
export function withChange(role: RoleDraft, { on, off, reach = role.reach }: DraftChange): RoleDraft {
  let draft: RoleDraft = { ...role, reach };
  for (const key of off) draft = switchOff(draft, key);
  for (const key of on) draft = switchOn(draft, key);
  return draft;
}
