import { and, eq, isNull, sql } from "drizzle-orm";
import { accessRequests } from "@/db/schema/access-requests";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import type { MemberTouch } from "@/lib/members/touch";

const openOf = (ctx: PlaceCtx, memberId: string) =>
  and(
    eq(accessRequests.workspaceId, ctx.workspace.id),
    eq(accessRequests.memberId, memberId),
    isNull(accessRequests.answeredAt),
  );

/** Takes back whatever a member still asks for. */
async function withdrawAll(ctx: PlaceCtx, memberId: string): Promise<void> {
  await ctx.tx
    .update(accessRequests)
    .set({ answer: "withdrawn", answeredAt: ctx.now, answeredById: memberId })
    .where(openOf(ctx, memberId));
}

/**
 * A member who goes asks for nothing any more; whoever takes their place asks on, unless they ask for the same already.
 * Who answered what is history and stays.
 */
export const memberTouch: MemberTouch = {
  noun: "access-request",
  constraints: ["access_requests_member", "access_requests_answered_by"],
  async list(ctx, { id }) {
    const rows = await ctx.tx.select({ id: accessRequests.id }).from(accessRequests).where(openOf(ctx, id));
    return [{ what: "requests", count: rows.length, names: [] }];
  },
  onRemoval: (ctx, { id }) => withdrawAll(ctx, id),
  async onReplacement(ctx, { id }, by) {
    const asksAlready = sql`exists (select 1 from access_requests other where other.workspace_id = ${ctx.workspace.id}
      and other.member_id = ${by.id} and other.answered_at is null and other.permission = access_requests.permission)`;
    await ctx.tx
      .update(accessRequests)
      .set({ memberId: by.id })
      .where(and(openOf(ctx, id), sql`not ${asksAlready}`));
    await withdrawAll(ctx, id);
  },
};
