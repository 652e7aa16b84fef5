import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, insist } from "@/lib/kernel/errors";
import { closeSessionsOf } from "@/lib/sessions/commands";
import type { MemberInput } from "../input";
import { asSubject, type Named } from "../member";
import { canSuspend } from "../policy";
import { lockMember } from "../queries/get-member";
import type { MemberTouch } from "../touch";
import { writeMember } from "./save-member";
import { tellMember } from "./tell-member";

/**
 * Keeps a member out until they are let back in: all their sessions end with this transaction. It is no edit, so that
 * pages stay current and the undo of the same click works.
 */
export async function suspendMember(
  ctx: Ctx,
  { memberId, version }: output<typeof MemberInput>,
  touches: readonly MemberTouch[],
): Promise<Named> {
  const { actor, member } = await lockMember(ctx, memberId, version);
  insist(canSuspend(actor, member));
  if (member.suspendedAt) throw new Conflict("suspendedBefore", { name: member.name });
  for (const touch of touches) await touch.onSuspension?.(ctx, member);
  await writeMember(ctx, member, { suspendedAt: ctx.now, suspendedById: actor.memberId });
  await closeSessionsOf(ctx, member.userId);
  await tellMember(ctx, member, "member-suspended");
  await record(ctx, "member.suspended", asSubject(member));
  return member;
}
