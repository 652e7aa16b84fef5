import { and, desc, eq, inArray } from "drizzle-orm";
import { accessRequests } from "@/db/schema/access-requests";
import { members } from "@/db/schema/members";
import type { Actor, PlaceCtx } from "@/lib/kernel/ctx";
import type { Permission } from "@/lib/roles/permission";
import { fullName } from "@/lib/users/user";
import type { Answer } from "../access-request";

/** A member's own latest request for a permission. One without an answer is open: whoever holds it sees none of this. */
export type OwnRequest = {
  id: string;
  permission: string;
  askedAt: Date;
  answer: Answer | null;
  answeredAt: Date | null;
  answeredBy: string;
  word: string | null;
};

type Who = Pick<PlaceCtx, "tx"> & { workspace: { id: string }; actor: Pick<Actor, "memberId" | "viewing"> };

/** The latest request of the actor for each of some permissions, by permission; whoever views as them sees none. */
export async function findOwnRequests(
  ctx: Who,
  permissions: readonly Permission[],
): Promise<ReadonlyMap<string, OwnRequest>> {
  if (permissions.length === 0 || ctx.actor.viewing) return new Map();
  const { id, permission, askedAt, answer, answeredAt, answeredById, word, workspaceId, memberId } = accessRequests;
  const rows = await ctx.tx
    .selectDistinctOn([permission], {
      ...{ id, permission, askedAt, answer, answeredAt, word },
      by: { firstName: members.firstName, lastName: members.lastName },
    })
    .from(accessRequests)
    .leftJoin(members, and(eq(members.workspaceId, workspaceId), eq(members.id, answeredById)))
    .where(
      and(eq(workspaceId, ctx.workspace.id), eq(memberId, ctx.actor.memberId), inArray(permission, [...permissions])),
    )
    .orderBy(permission, desc(askedAt), desc(id));
  return new Map(rows.map(({ by, ...row }) => [row.permission, { ...row, answeredBy: by ? fullName(by) : "" }]));
}
