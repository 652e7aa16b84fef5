import { type SQL, sql } from "drizzle-orm";
import { accessRequests } from "@/db/schema/access-requests";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import { heldGrants, heldRoles, isOwner } from "@/lib/members/queries/held";
import { holds } from "@/lib/members/queries/list-granters";
import type { GrantablePermission } from "@/lib/roles/permission";
import { fullName } from "@/lib/users/user";
import { type AccessRequest, stateOf } from "../access-request";

/** Whether the asker has what was asked for, whatever way it came. */
export const held = sql<boolean>`exists (select 1 from members m where m.workspace_id = ${accessRequests.workspaceId}
  and m.id = ${accessRequests.memberId} and (${holds(sql`${accessRequests.permission}`)}
  or exists (select 1 from ownerships o where o.workspace_id = m.workspace_id and o.member_id = m.id)))`;

/** Still waits for an answer: an active member lacks what they asked for. Says so of `members` joined as the asker. */
export const isOpen: SQL = sql`${accessRequests.answeredAt} is null and ${members.active} and not ${held}`;

const answeredBy = sql<string | null>`(select b.first_name || ' ' || b.last_name from members b
  where b.workspace_id = ${accessRequests.workspaceId} and b.id = ${accessRequests.answeredById})`;

/** What a request is read with, beside `members` and `users` joined as the asker. */
export const columns = {
  request: accessRequests,
  asker: { id: members.id, userId: members.userId, firstName: members.firstName, lastName: members.lastName },
  pictureVersion: users.pictureVersion,
  roles: heldRoles,
  grants: heldGrants,
  ...{ isOwner, held, answeredBy },
};

type Row = {
  request: typeof accessRequests.$inferSelect;
  asker: { id: string; userId: string; firstName: string; lastName: string };
  pictureVersion: string | null;
  answeredBy: string | null;
} & Pick<AccessRequest["asker"], "roles" | "grants" | "isOwner"> & { held: boolean };

export function asRequest({ request, asker, pictureVersion, held, answeredBy, ...holding }: Row): AccessRequest {
  const { id, permission, path, note, askedAt, answer, answeredAt, given, word } = request;
  return {
    ...{ id, permission: permission as GrantablePermission, path, note, askedAt, answeredAt, answeredBy, given, word },
    asker: { id: asker.id, userId: asker.userId, name: fullName(asker), pictureVersion, ...holding },
    state: stateOf({ answer, held }),
  };
}
