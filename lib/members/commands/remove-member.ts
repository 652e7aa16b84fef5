import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { closeSessionsOf } from "@/lib/sessions/commands";
import type { MemberInput } from "../input";
import { asSubject, type Named, namesOf } from "../member";
import { canRemove } from "../policy";
import { lockMember } from "../queries/get-member";
import type { MemberTouch } from "../touch";
import { endPlace } from "./end-place";
import { tellMember } from "./tell-member";

/**
 * Takes a member's place away. Their sessions end with this transaction, each noun lets go of them, and history keeps
 * their name; an invitation brings them back as themselves.
 */
export async function removeMember(
  ctx: Ctx,
  { memberId, version }: output<typeof MemberInput>,
  touches: readonly MemberTouch[],
): Promise<Named> {
  const { actor, member } = await lockMember(ctx, memberId, version);
  insist(canRemove(actor, member));
  await endPlace(ctx, member, touches);
  await closeSessionsOf(ctx, member.userId);
  await tellMember(ctx, member, "member-removed");
  await record(ctx, "member.removed", asSubject(member), {
    from: { roles: namesOf(member.roles), teams: namesOf(member.teams) },
  });
  return member;
}
