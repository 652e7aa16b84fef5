import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { asSubject, namesOf } from "../member";
import { canLeave } from "../policy";
import { lockMember } from "../queries/get-member";
import type { MemberTouch } from "../touch";
import { endPlace } from "./end-place";

/** Gives up one's own place, whatever the role. One's sessions go on: they may be used in other workspaces. */
export async function leaveWorkspace(ctx: Ctx, touches: readonly MemberTouch[]): Promise<void> {
  const { actor, member } = await lockMember(ctx, ctx.actor.memberId);
  insist(canLeave(actor));
  await endPlace(ctx, member, touches);
  await record(ctx, "member.left", asSubject(member), {
    from: { roles: namesOf(member.roles), teams: namesOf(member.teams) },
  });
}
