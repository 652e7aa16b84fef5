import { and, eq } from "drizzle-orm";
import { invitationLinks, invitations } from "@/db/schema/invitations";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { endOfLink } from "../invitation";
import { newLink } from "../link";
import type { InvitationRow } from "../queries/by-token";
import type { Gift } from "../queries/gifts";
import { getRules } from "../queries/rules";
import { mailLinks } from "./mail-links";

/** Who vouches for the invitations from now on. */
type Inviter = { memberId: string; name: string };

/**
 * Gives each invitation a new link and mails it. The old one is dead with the same commit, the time starts anew, and what
 * the invitation gives stays as it is. The rows must be locked.
 */
export async function renewLinks(
  ctx: PlaceCtx,
  rows: { invitation: InvitationRow; gift: Gift }[],
  inviter: Inviter,
): Promise<void> {
  const workspaceId = ctx.workspace.id;
  const { hours } = await getRules(ctx);
  const expiresAt = endOfLink(ctx.now, hours);
  const renewals = rows.map(({ invitation, gift }) => ({ ...invitation, ...gift, link: newLink(workspaceId) }));
  await ctx.tx
    .insert(invitationLinks)
    .values(renewals.map(({ id, link }) => ({ workspaceId, invitationId: id, createdAt: ctx.now, ...link })));
  for (const { id, link } of renewals) {
    await ctx.tx
      .update(invitations)
      .set({ linkId: link.id, expiresAt, renewedAt: ctx.now, invitedById: inviter.memberId })
      .where(and(eq(invitations.workspaceId, workspaceId), eq(invitations.id, id)));
  }
  const letters = renewals.map((renewal) => ({ ...renewal, expiresAt, renewed: true }));
  await mailLinks(ctx, letters, inviter.name);
}
