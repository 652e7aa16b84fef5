import { and, eq, inArray, notInArray } from "drizzle-orm";
import { memberGrants, memberRoles } from "@/db/schema/roles";
import { teamMembers } from "@/db/schema/teams";
import type { PlaceCtx } from "@/lib/kernel/ctx";

type Who = { id: string };

/** Lets a member hold just these roles and grants. */
export async function holdRoles(ctx: PlaceCtx, who: Who, roleIds: string[], grantIds: string[]): Promise<void> {
  const place = { workspaceId: ctx.workspace.id, memberId: who.id };
  const mine = (table: typeof memberRoles | typeof memberGrants) =>
    and(eq(table.workspaceId, place.workspaceId), eq(table.memberId, place.memberId));
  await ctx.tx.delete(memberGrants).where(and(mine(memberGrants), notInArray(memberGrants.grantId, grantIds)));
  await ctx.tx.delete(memberRoles).where(and(mine(memberRoles), notInArray(memberRoles.roleId, roleIds)));
  if (roleIds.length > 0)
    await ctx.tx
      .insert(memberRoles)
      .values(roleIds.map((roleId) => ({ ...place, roleId })))
      .onConflictDoNothing();
  if (grantIds.length > 0)
    await ctx.tx
      .insert(memberGrants)
      .values(grantIds.map((grantId) => ({ ...place, grantId })))
      .onConflictDoNothing();
}

/** Takes a member out of some teams. */
export async function leaveTeams(ctx: PlaceCtx, who: Who, teamIds: string[]): Promise<void> {
  if (teamIds.length === 0) return;
  const mine = and(eq(teamMembers.workspaceId, ctx.workspace.id), eq(teamMembers.memberId, who.id));
  await ctx.tx.delete(teamMembers).where(and(mine, inArray(teamMembers.teamId, teamIds)));
}

/** Puts a member into some teams. */
export async function joinTeams(ctx: PlaceCtx, who: Who, teamIds: string[]): Promise<void> {
  if (teamIds.length === 0) return;
  const rows = teamIds.map((teamId) => ({ workspaceId: ctx.workspace.id, memberId: who.id, teamId }));
  await ctx.tx.insert(teamMembers).values(rows).onConflictDoNothing();
}
