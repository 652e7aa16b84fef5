import { and, eq } from "drizzle-orm";
import type { output } from "zod";
import { invitations } from "@/db/schema/invitations";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { fullName } from "@/lib/users/user";
import type { InvitationIdInput } from "../input";
import { stateOf } from "../invitation";
import { canRevoke } from "../policy";
import type { InvitationRow } from "../queries/by-token";
import { lockOpenInvitation } from "./lock-invitations";

/**
 * Takes an invitation back: its link is dead with the commit. The address can be invited again.
 *
 * @throws NotFound; Conflict when it has ended; Forbidden
 */
export async function revokeInvitation(ctx: Ctx, { invitationId }: output<typeof InvitationIdInput>) {
  const invitation = await lockOpenInvitation(ctx, invitationId);
  insist(canRevoke(ctx.actor));
  await ctx.tx
    .update(invitations)
    .set({ revokedAt: ctx.now, revokedById: ctx.actor.memberId })
    .where(and(eq(invitations.workspaceId, ctx.workspace.id), eq(invitations.id, invitation.id)));
  await recordRevoked(ctx, invitation);
  return { name: fullName(invitation) };
}

/** Writes down that an invitation was taken back, from the state in which it was. */
export async function recordRevoked(ctx: Ctx, invitation: InvitationRow): Promise<void> {
  const subject = { type: "invitation", id: invitation.id, name: fullName(invitation) };
  await record(ctx, "invitation.revoked", subject, {
    from: { state: stateOf({ ...invitation, revokedAt: null }, ctx.now) },
  });
}
