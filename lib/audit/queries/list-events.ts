import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { Ctx } from "@/lib/kernel/ctx";
import { type Cursor, cutStretch, readCursor, type Stretch } from "@/lib/kernel/cursor";
import { insist } from "@/lib/kernel/errors";
import type { AuditEvent } from "../event";
import type { EventFilter } from "../input";
import { canViewAudit } from "../policy";
import { narrowed } from "./narrowed";

const ORDER = "newest";

type Asked = { filter: EventFilter; place?: string; limit?: number };

/**
 * A stretch of what happened in the workspace, the newest first, gone through by its keys in both directions.
 *
 * @throws Forbidden without `audit:view`
 */
export async function listEvents(ctx: Ctx, { filter, place, limit = 50 }: Asked): Promise<Stretch<AuditEvent>> {
  insist(canViewAudit(ctx.actor));
  const cursor = readCursor(place, ORDER, ["moment", "id"]);
  const by = cursor?.side === "before" ? asc : desc;
  const read = await ctx.tx
    .select({
      id: events.id,
      at: events.at,
      actor: { memberId: events.actorId, name: events.actorName, userId: users.id, picture: users.pictureVersion },
      verb: events.verb,
      subject: { type: events.subjectType, id: events.subjectId, name: events.subjectName },
      from: events.from,
      to: events.to,
      ip: events.ip,
      userAgent: events.userAgent,
      via: events.via,
    })
    .from(events)
    .leftJoin(members, and(eq(members.workspaceId, events.workspaceId), eq(members.id, events.actorId)))
    .leftJoin(users, eq(users.id, members.userId))
    .where(and(await narrowed(ctx, filter), beyond(cursor)))
    .orderBy(by(events.at), by(events.id))
    .limit(limit + 1);
  return cutStretch(read, limit, cursor, ORDER, (row) => [row.at.getTime(), row.id]);
}

function beyond(cursor: Cursor | null): SQL | undefined {
  if (!cursor) return undefined;
  const [at, id] = cursor.keys;
  const than = cursor.side === "before" ? sql`>` : sql`<`;
  return sql`(${events.at}, ${events.id}) ${than} (${new Date(Number(at)).toISOString()}::timestamptz, ${String(id)}::uuid)`;
}

/** Who did something lately, by name: what is offered while a name is typed. */
export async function listRecentActors(ctx: Ctx): Promise<string[]> {
  insist(canViewAudit(ctx.actor));
  const rows = await ctx.tx.execute<{ name: string }>(sql`
    select distinct actor_name as name from (
      select actor_name from events where workspace_id = ${ctx.workspace.id} order by at desc, id desc limit 300
    ) lately order by 1 limit 30`);
  return rows.map(({ name }) => name);
}

/** What a subject was called last, for a list that is narrowed to it; null when nothing happened to it. */
export async function findSubjectName(ctx: Ctx, subjectId: string): Promise<string | null> {
  insist(canViewAudit(ctx.actor));
  const [row] = await ctx.tx
    .select({ name: events.subjectName })
    .from(events)
    .where(and(eq(events.workspaceId, ctx.workspace.id), eq(events.subjectId, subjectId)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  return row?.name ?? null;
}
