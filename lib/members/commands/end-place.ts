import { and, eq } from "drizzle-orm";
import { users } from "@/db/schema/users";
import type { Ctx } from "@/lib/kernel/ctx";
import type { Member } from "../member";
import type { MemberTouch } from "../touch";
import { saveMember } from "./save-member";

/** Ends a place: every noun does its part, the row stays for history, and the next sign-in doesn't lead here. */
export async function endPlace(ctx: Ctx, member: Member, touches: readonly MemberTouch[]): Promise<void> {
  for (const touch of touches) await touch.onRemoval(ctx, member);
  await saveMember(ctx, member, { removedAt: ctx.now, removedById: ctx.actor.memberId });
  await ctx.tx
    .update(users)
    .set({ lastWorkspaceId: null })
    .where(and(eq(users.id, member.userId), eq(users.lastWorkspaceId, ctx.workspace.id)));
}
