import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, insist } from "@/lib/kernel/errors";
import { spend } from "@/lib/throttles/commands";
import { INVITATIONS, INVITATIONS_TO } from "@/lib/throttles/throttle";
import { fullName } from "@/lib/users/user";
import type { InvitationIdInput, InvitationIdsInput } from "../input";
import { isOpen, stateOf } from "../invitation";
import { canInvite } from "../policy";
import type { InvitationRow } from "../queries/by-token";
import { giftsOf } from "../queries/gifts";
import { lockInvitations, lockOpenInvitation } from "./lock-invitations";
import { renewLinks } from "./renew-links";

/**
 * Renews one invitation, pending or expired: a new link is mailed and the old one dies. Whoever renews vouches for it from
 * then on, so they must hold all that it gives.
 *
 * @throws NotFound; Conflict when it has ended; Forbidden; TooMany
 */
export async function resendInvitation(ctx: Ctx, { invitationId }: output<typeof InvitationIdInput>) {
  const invitation = await lockOpenInvitation(ctx, invitationId);
  await renew(ctx, [invitation]);
  return { name: fullName(invitation) };
}

/**
 * Renews several at once. Those that ended meanwhile are left as they are, and counted.
 *
 * @throws NotFound; Conflict when all have ended; Forbidden; TooMany
 */
export async function resendInvitations(ctx: Ctx, { ids }: output<typeof InvitationIdsInput>) {
  const rows = await lockInvitations(ctx, ids);
  const open = rows.filter((row) => isOpen(stateOf(row, ctx.now)));
  if (open.length === 0) throw new Conflict("invitationsEnded");
  await renew(ctx, open);
  return { sent: open.length, ended: rows.length - open.length };
}

async function renew(ctx: Ctx, invitations: InvitationRow[]): Promise<void> {
  const gifts = await giftsOf(
    ctx,
    invitations.map(({ id }) => id),
  );
  const rows = invitations.map((invitation) => {
    const gift = gifts.get(invitation.id) ?? { roles: [], grants: [], teams: [] };
    if (gift.roles.length === 0) throw new Conflict("invitationLostItsRoles", { name: fullName(invitation) });
    insist(canInvite(ctx.actor, gift));
    return { invitation, gift };
  });
  await spend(INVITATIONS, ctx.workspace.id, rows.length);
  for (const { email } of invitations) await spend(INVITATIONS_TO, `${ctx.workspace.id}:${email}`);
  await renewLinks(ctx, rows, ctx.actor);
  for (const { id, expiresAt, ...person } of invitations) {
    const subject = { type: "invitation", id, name: fullName(person) };
    await record(ctx, "invitation.renewed", subject, { from: { expiresAt: expiresAt.toISOString() } });
  }
}
