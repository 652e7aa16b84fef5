import { and, eq } from "drizzle-orm";
import type { output } from "zod";
import { invitations } from "@/db/schema/invitations";
import { record } from "@/lib/audit/commands";
import type { PublicCtx } from "@/lib/kernel/ctx";
import { spend } from "@/lib/throttles/commands";
import { LETTERS_FROM, LETTERS_TO } from "@/lib/throttles/throttle";
import { fullName } from "@/lib/users/user";
import type { TokenInput } from "../input";
import { isOpen, stateOf } from "../invitation";
import { canTakeEffect } from "../policy";
import { findByToken } from "../queries/by-token";
import { giftOf } from "../queries/gifts";
import { getInviter } from "../queries/inviter";
import { renewLinks } from "./renew-links";

/**
 * The invited person asks for a new link, from an old one. It goes to the invited address only, and only while the
 * invitation is open and its inviter could still give what it gives. The answer is the same whatever happens.
 *
 * @throws TooMany
 */
export async function askForNewLink(ctx: PublicCtx, { token }: output<typeof TokenInput>): Promise<void> {
  await spend(LETTERS_FROM, ctx.request.ip ?? "unknown");
  const held = await findByToken(ctx, token, { lock: true });
  if (!held) return;
  const { place, invitation } = held;
  await spend(LETTERS_TO, invitation.email);
  if (!isOpen(stateOf(invitation, ctx.now))) return;
  const [gift, inviter] = await Promise.all([giftOf(place, invitation.id), getInviter(place, invitation.invitedById)]);
  if (!canTakeEffect(inviter, gift).allow) return;
  await renewLinks(place, [{ invitation, gift }], { memberId: invitation.invitedById, name: inviter.name });
  await ctx.tx
    .update(invitations)
    .set({ linkAskedAt: ctx.now })
    .where(and(eq(invitations.workspaceId, place.workspace.id), eq(invitations.id, invitation.id)));
  const name = fullName(invitation);
  const from = { expiresAt: invitation.expiresAt.toISOString() };
  const subject = { type: "invitation", id: invitation.id, name };
  await record(place, "invitation.link_asked", subject, { from }, { memberId: null, name });
}
