import { and, eq } from "drizzle-orm";
import { invitationGrants, invitationRoles, invitationTeams } from "@/db/schema/invitations";
import { roleGrants, roles } from "@/db/schema/roles";
import { teams } from "@/db/schema/teams";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { type Gift, giftOf } from "../queries/gifts";

const parts = [
  { part: invitationRoles, whole: roles },
  { part: invitationGrants, whole: roleGrants },
  { part: invitationTeams, whole: teams },
] as const;

/**
 * What an invitation gives, kept from being deleted or changed until the transaction ends: whatever is being deleted at
 * this moment is waited for, and has then fallen out.
 */
export async function holdGift(ctx: PlaceCtx, invitationId: string): Promise<Gift> {
  for (const { part, whole } of parts) {
    await ctx.tx
      .select({ id: whole.id })
      .from(part)
      .innerJoin(whole, and(eq(whole.workspaceId, ctx.workspace.id), eq(whole.id, part.partId)))
      .where(and(eq(part.workspaceId, ctx.workspace.id), eq(part.invitationId, invitationId)))
      .for("share", { of: whole });
  }
  return giftOf(ctx, invitationId);
}
