import { and, eq } from "drizzle-orm";
import { invitationGrants, invitationRoles, invitationTeams } from "@/db/schema/invitations";
import { memberRoles, roleGrants, roles } from "@/db/schema/roles";
import { teams } from "@/db/schema/teams";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { type Gift, giftOf } from "../queries/gifts";

const parts = [
  { part: invitationRoles, whole: roles },
  { part: invitationGrants, whole: roleGrants },
  { part: invitationTeams, whole: teams },
] as const;

type Which = { id: string; replacesId: string | null };

/**
 * What an invitation gives, kept from being deleted or changed until the transaction ends: whatever is being deleted at
 * this moment is waited for, and has then fallen out.
 */
export async function holdGift(ctx: PlaceCtx, { id: invitationId, replacesId }: Which): Promise<Gift> {
  if (replacesId) await holdRolesOf(ctx, replacesId);
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

/** The member's own row, which every edit of a member locks, is locked already. */
async function holdRolesOf(ctx: PlaceCtx, memberId: string): Promise<void> {
  await ctx.tx
    .select({ id: roles.id })
    .from(memberRoles)
    .innerJoin(roles, and(eq(roles.workspaceId, ctx.workspace.id), eq(roles.id, memberRoles.roleId)))
    .where(and(eq(memberRoles.workspaceId, ctx.workspace.id), eq(memberRoles.memberId, memberId)))
    .for("share", { of: roles });
}
