import { and, eq, lte, or, type SQL } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { viewings } from "@/db/schema/viewings";
import { record } from "@/lib/audit/commands";
import type { Subject } from "@/lib/audit/event";
import type { Ctx, PlaceCtx } from "@/lib/kernel/ctx";
import { asSubject } from "@/lib/members/member";
import type { MemberTouch } from "@/lib/members/touch";
import { fullName } from "@/lib/users/user";
import { draftAsSubject } from "../viewing";

type Place = Pick<PlaceCtx, "tx" | "workspace" | "now" | "request" | "trace">;

/** Ends the view that the session has open here. One that is over already needs no ending. */
export async function stopViewing(ctx: Ctx): Promise<void> {
  await end(ctx, "viewing.ended", eq(viewings.sessionId, ctx.user.session.id));
}

/** Ends a view that doesn't hold any more, unless somebody was faster: its time is over, or a right is gone. */
export async function lapseViewing(ctx: Place, { viewingId }: { viewingId: string }): Promise<void> {
  await end(ctx, "viewing.lapsed", eq(viewings.id, viewingId));
}

/** Ends the session's view when its time is over and the worker was late. */
export async function endOverdue(ctx: Ctx): Promise<void> {
  const mine = eq(viewings.sessionId, ctx.user.session.id);
  await end(ctx, "viewing.lapsed", and(mine, lte(viewings.endsAt, ctx.now)));
}

/** Who goes, or is kept out, neither looks nor is looked through; there is nothing of it to hand on. */
export const memberTouch: MemberTouch = {
  noun: "viewing",
  constraints: ["viewings_member", "viewings_as_member"],
  async list() {
    return [];
  },
  onSuspension: (ctx, { id }) => endAll(ctx, id),
  onRemoval: (ctx, { id }) => endAll(ctx, id),
  onReplacement: (ctx, { id }) => endAll(ctx, id),
};

const endAll = (ctx: Place, id: string) =>
  end(ctx, "viewing.lapsed", or(eq(viewings.memberId, id), eq(viewings.asMemberId, id)));

async function end(ctx: Place, verb: "viewing.ended" | "viewing.lapsed", which: SQL | undefined): Promise<void> {
  const ended = await ctx.tx
    .delete(viewings)
    .where(and(eq(viewings.workspaceId, ctx.workspace.id), which))
    .returning();
  for (const { memberId, asMemberId, draft } of ended) {
    const viewer = await named(ctx, memberId);
    const subject: Subject = asMemberId ? asSubject(await named(ctx, asMemberId)) : draftAsSubject(draft ?? []);
    await record(ctx, verb, subject, {}, { memberId, name: viewer.name });
  }
}

async function named(ctx: Place, id: string): Promise<{ id: string; name: string }> {
  const { firstName, lastName } = members;
  const [row] = await ctx.tx
    .select({ firstName, lastName })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspace.id), eq(members.id, id)));
  return { id, name: row ? fullName(row) : "" };
}
