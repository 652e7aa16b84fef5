import { and, asc, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { accessRequests } from "@/db/schema/access-requests";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { Ctx } from "@/lib/kernel/ctx";
import { type Cursor, cutStretch, readCursor, type Stretch } from "@/lib/kernel/cursor";
import type { AccessRequest } from "../access-request";
import type { ListRequests } from "../input";
import { asRequest, columns, isOpen } from "./columns";

const PAGE = 25;
const ORDER = "asked";

/** Requests that wait for an answer, or those that have one, the newest first. */
export async function listRequests(ctx: Ctx, { state, cursor: at }: ListRequests): Promise<Stretch<AccessRequest>> {
  const cursor = readCursor(at, ORDER, ["moment", "id"]);
  const { workspaceId, id, memberId, askedAt, answeredAt } = accessRequests;
  const by = cursor?.side === "before" ? asc : desc;
  const read = await ctx.tx
    .select(columns)
    .from(accessRequests)
    .innerJoin(members, and(eq(members.workspaceId, ctx.workspace.id), eq(members.id, memberId)))
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(workspaceId, ctx.workspace.id), state === "open" ? isOpen : isNotNull(answeredAt), beyond(cursor)))
    .orderBy(by(askedAt), by(id))
    .limit(PAGE + 1);
  return cutStretch(read.map(asRequest), PAGE, cursor, ORDER, (row) => [row.askedAt.getTime(), row.id]);
}

function beyond(cursor: Cursor | null): SQL | undefined {
  if (!cursor) return undefined;
  const [at, id] = cursor.keys;
  const than = cursor.side === "before" ? sql`>` : sql`<`;
  const moment = new Date(Number(at)).toISOString();
  return sql`(${accessRequests.askedAt}, ${accessRequests.id}) ${than} (${moment}::timestamptz, ${String(id)}::uuid)`;
}
