import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { counters } from "@/db/schema/counters";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import type { ListMembers } from "../input";
import type { MemberStatus } from "../member";

type Where = Pick<PlaceCtx, "tx" | "workspace">;

/** How many there are; `more` says that counting stopped there. */
export type Total = { count: number; more: boolean };

const MOST = 1000;

/** How many members there are of each status, from the kept totals. */
export async function memberTotals(ctx: Where): Promise<Record<MemberStatus, number>> {
  const rows = await ctx.tx
    .select({ name: counters.name, value: counters.value })
    .from(counters)
    .where(
      and(eq(counters.workspaceId, ctx.workspace.id), inArray(counters.name, ["members.active", "members.suspended"])),
    );
  const of = (status: MemberStatus) => rows.find(({ name }) => name === `members.${status}`)?.value ?? 0;
  return { active: of("active"), suspended: of("suspended") };
}

/** How many members a list has: from the kept totals where they say it, else counted, to a thousand. */
export async function countMembers(
  ctx: Where,
  where: SQL | undefined,
  asked: Partial<ListMembers> & { found?: number },
): Promise<Total> {
  const { role, team, twoFactor, active, status, q, found } = asked;
  const narrowed = role ?? team ?? twoFactor ?? active;
  if (!narrowed && !q) {
    const totals = await memberTotals(ctx);
    return { count: status ? totals[status] : totals.active + totals.suspended, more: false };
  }
  if (!narrowed && !status && found !== undefined) return { count: found, more: false };
  const some = ctx.tx
    .select({ one: sql`1` })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(where)
    .limit(MOST + 1)
    .as("some");
  const [row] = await ctx.tx.select({ count: sql<number>`count(*)::int` }).from(some);
  const count = row?.count ?? 0;
  return { count: Math.min(count, MOST), more: count > MOST };
}
