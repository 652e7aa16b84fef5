import type { Actor, Viewing } from "@/lib/kernel/ctx";
import { type Bundle, can, type Effective, effectiveOf } from "@/lib/roles/effective";
import { seenOf, shared } from "@/lib/roles/seen";

type Seen = {
  id: string;
  userId: string;
  firstName: string;
  lastName: string;
  isOwner: boolean;
  roles: (Bundle & { id: string; name: string })[];
  grants: Bundle[];
};

/** A row of `viewings` as `viewing_in` reads it: what is looked through, and until when. */
export type OpenView = {
  id: string;
  endsAt: string;
  draft: (Bundle & { name: string })[] | null;
  member: Seen | null;
};

/**
 * The viewer as whom they look through: another member, or themselves with an unsaved role in place of their own. Never more
 * than the viewer may see. Null when the view doesn't hold any more: its time is over, the member is gone or kept out, or the
 * viewer may no longer manage roles.
 */
export function seenThrough(viewer: Actor, { id, endsAt, draft, member }: OpenView, now: Date): Actor | null {
  const until = new Date(endsAt);
  if (now >= until || !can(viewer, "roles:manage")) return null;
  const viewing = (held: Effective): Viewing => ({
    ...{ id, memberId: member?.id ?? null, ofOwner: member?.isOwner ?? false },
    ...{ endsAt: until, held, viewer },
  });
  if (draft) {
    const held = effectiveOf({ roles: draft });
    const roles = draft.map(({ name }) => ({ id, name }));
    const permissions = shared(held, viewer.permissions);
    return { ...viewer, isOwner: false, roles, permissions, viewing: viewing(held) };
  }
  if (!member) return null;
  const held = effectiveOf(member);
  return {
    memberId: member.id,
    userId: member.userId,
    name: `${member.firstName} ${member.lastName}`.trim(),
    isOwner: false,
    roles: member.roles.map((role) => ({ id: role.id, name: role.name })),
    permissions: seenOf(held, viewer.permissions),
    viewing: viewing(held),
  };
}
