import { and, eq } from "drizzle-orm";
import { invitationLinks, invitations } from "@/db/schema/invitations";
import { workspaces } from "@/db/schema/workspaces";
import { enterWorkspace } from "@/db/workspace";
import type { PlaceCtx, PublicCtx } from "@/lib/kernel/ctx";
import { hashOf, idsIn, sameSecret } from "@/lib/kernel/secrets";

export type InvitationRow = typeof invitations.$inferSelect;

/** An invitation that someone holds a mailed link of, inside its workspace. `replaced`: a newer link was sent. */
export type Held = { place: PlaceCtx; invitation: InvitationRow; replaced: boolean };

/**
 * The invitation behind a mailed link, or null when the link was never one of ours. Enters its workspace for the rest of
 * the transaction. With `lock`, the invitation is held until the transaction ends.
 */
export async function findByToken(ctx: PublicCtx, token: string, options: { lock?: true } = {}): Promise<Held | null> {
  const [workspaceId, linkId] = idsIn(token, 2) ?? [];
  if (!workspaceId || !linkId) return null;
  await enterWorkspace(ctx.tx, workspaceId);
  const [link] = await ctx.tx
    .select()
    .from(invitationLinks)
    .where(and(eq(invitationLinks.workspaceId, workspaceId), eq(invitationLinks.id, linkId)));
  if (!link || !sameSecret(link.tokenHash, hashOf(token))) return null;
  const chosen = ctx.tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, workspaceId), eq(invitations.id, link.invitationId)));
  const [invitation] = options.lock ? await chosen.for("update") : await chosen;
  const place = await placeOf(ctx, workspaceId);
  return invitation && place ? { place, invitation, replaced: invitation.linkId !== linkId } : null;
}

async function placeOf({ tx, now, request, trace }: PublicCtx, workspaceId: string): Promise<PlaceCtx | null> {
  const { id, slug, name, locale, timeZone, currency, logoVersion } = workspaces;
  const [workspace] = await tx
    .select({ id, slug, name, locale, timeZone, currency, logoVersion })
    .from(workspaces)
    .where(eq(id, workspaceId));
  return workspace ? { tx, now, request, trace, workspace } : null;
}
