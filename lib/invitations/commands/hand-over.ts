import { and, eq } from "drizzle-orm";
import { invitationGrants, invitationRoles, invitationTeams } from "@/db/schema/invitations";
import { record } from "@/lib/audit/commands";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { sendLetter } from "@/lib/mail/commands";
import { saveMember } from "@/lib/members/commands/save-member";
import { asSubject, type Member, type Named } from "@/lib/members/member";
import type { MemberTouch } from "@/lib/members/touch";
import { closeSessionsOf } from "@/lib/sessions/commands";
import type { InvitationRow } from "../queries/by-token";
import type { Gift } from "../queries/gifts";
import { writeGifts } from "./write-gifts";

type Handing = { invitation: InvitationRow; gift: Gift; replaced: Member; heir: Named };

/**
 * Gives a new member all that was another's: every noun does its part. The one before is suspended with the same commit,
 * signed out everywhere and told; history goes on naming them. Their roles stay theirs too, since a member has at least
 * one, and open nothing while they are kept out.
 */
export async function handOver(
  ctx: PlaceCtx,
  { invitation, gift, replaced, heir }: Handing,
  touches: readonly MemberTouch[],
): Promise<void> {
  for (const touch of touches) await touch.onReplacement(ctx, replaced, heir);
  await noteGift(ctx, invitation.id, gift);
  const since = replaced.suspendedAt ?? ctx.now;
  const suspension = replaced.suspendedAt ? {} : { suspendedAt: since, suspendedById: invitation.invitedById };
  await saveMember(ctx, replaced, suspension);
  await closeSessionsOf(ctx, replaced.userId);
  await tell(ctx, replaced, heir);
  const change = { from: { email: replaced.email }, to: { email: invitation.email } };
  await record(ctx, "member.replaced", asSubject(replaced), change, { memberId: heir.id, name: heir.name });
}

/** An invitation that has ended says what it gave, whatever becomes of the two members. */
async function noteGift(ctx: PlaceCtx, id: string, gift: Gift): Promise<void> {
  for (const part of [invitationRoles, invitationGrants, invitationTeams])
    await ctx.tx.delete(part).where(and(eq(part.workspaceId, ctx.workspace.id), eq(part.invitationId, id)));
  await writeGifts(ctx, [{ id, gift, teams: gift.teams }]);
}

async function tell(ctx: PlaceCtx, { id, email, firstName, user }: Member, heir: Named): Promise<void> {
  await sendLetter(ctx, {
    template: "member-replaced",
    to: email,
    locale: user.locale,
    timeZone: user.timeZone,
    subject: { type: "member", id },
    data: { firstName, workspace: ctx.workspace.name, heir: heir.name },
  });
}
