import { and, eq, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { members } from "@/db/schema/members";
import { dayAfter, startOfDay } from "@/lib/kernel/clock";
import type { Ctx } from "@/lib/kernel/ctx";
import type { EventFilter } from "../input";

const NAMES = 100;

const containing = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

/** The condition of a filter. Days begin and end where the reader is. */
export async function narrowed(ctx: Ctx, filter: EventFilter): Promise<SQL | undefined> {
  const { who, what, subject, from, to } = filter;
  const { timeZone } = ctx.user;
  return and(
    eq(events.workspaceId, ctx.workspace.id),
    who ? await byName(ctx, who) : undefined,
    what ? await happened(ctx, what) : undefined,
    subject ? eq(events.subjectId, subject) : undefined,
    from ? gte(events.at, startOfDay(from, timeZone)) : undefined,
    to ? lt(events.at, startOfDay(dayAfter(to), timeZone)) : undefined,
  );
}

/** Exactly one verb, or all of a noun: "member" is everything from "member." on. */
async function happened(ctx: Ctx, what: string): Promise<SQL | undefined> {
  if (what.includes(".")) return eq(events.verb, what);
  const verbs = (await listVerbs(ctx)).filter((verb) => verb.startsWith(`${what}.`));
  return inArray(events.verb, verbs);
}

/** Every verb that was ever recorded here: one step through the index for each, however many events there are. */
async function listVerbs(ctx: Ctx): Promise<string[]> {
  const id = ctx.workspace.id;
  const rows = await ctx.tx.execute<{ verb: string | null }>(sql`
    with recursive seen(verb) as (
      select min(verb) from events where workspace_id = ${id}
      union all
      select (select min(e.verb) from events e where e.workspace_id = ${id} and e.verb > seen.verb)
      from seen where seen.verb is not null
    ) select verb from seen where verb is not null`);
  return rows.flatMap(({ verb }) => verb ?? []);
}

/** By members' names and addresses of today, those of past members too; by the name written down where nobody was a member. */
async function byName(ctx: Ctx, text: string): Promise<SQL | undefined> {
  const pattern = containing(text);
  const found = await ctx.tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspace.id), sql`${members.searchText} like ${pattern}`))
    .limit(NAMES);
  const ids = found.map(({ id }) => id);
  const unknown = and(isNull(events.actorId), sql`lower(${events.actorName}) like ${pattern}`);
  if (ids.length === 0) return unknown;
  return or(sql`${events.actorId} = any(${sql.param(ids)}::uuid[])`, unknown);
}
