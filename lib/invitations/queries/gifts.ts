import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { invitationGrants, invitationRoles, invitations, invitationTeams } from "@/db/schema/invitations";
import { members } from "@/db/schema/members";
import { roleGrants, roles } from "@/db/schema/roles";
import { teams } from "@/db/schema/teams";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { heldGrants, heldRoles, teamNames } from "@/lib/members/queries/held";
import type { Bundle } from "@/lib/roles/effective";

type Named = { id: string; name: string };

/**
 * What an invitation gives, as it stands now: whatever was deleted meanwhile has fallen out. While one that hands on a
 * member's place is open, it gives what that member holds at this moment.
 */
export type Gift = { roles: (Bundle & Named)[]; grants: (Bundle & Named)[]; teams: Named[] };

type Where = Pick<PlaceCtx, "tx" | "workspace">;

/** What each of these invitations gives, by its id. A grant counts only beside the role that offers it. */
export async function giftsOf(ctx: Where, ids: string[]): Promise<Map<string, Gift>> {
  const gifts = new Map<string, Gift>(ids.map((id) => [id, { roles: [], grants: [], teams: [] }]));
  if (ids.length === 0) return gifts;
  const [roleRows, grantRows, teamRows, places] = await Promise.all([
    ...([rolesOf(ctx, ids), grantsOf(ctx, ids), teamsOf(ctx, ids)] as const),
    placesOf(ctx, ids),
  ]);
  for (const { of, ...role } of roleRows) gifts.get(of)?.roles.push(role);
  for (const { of, ...grant } of grantRows) gifts.get(of)?.grants.push(grant);
  for (const { of, ...team } of teamRows) gifts.get(of)?.teams.push(team);
  for (const { of, ...place } of places) gifts.set(of, place);
  return gifts;
}

/** What one invitation gives. */
export async function giftOf(ctx: Where, id: string): Promise<Gift> {
  return (await giftsOf(ctx, [id])).get(id) ?? { roles: [], grants: [], teams: [] };
}

function rolesOf({ tx, workspace }: Where, ids: string[]) {
  const { id, name, permissions, reach } = roles;
  return tx
    .select({ of: invitationRoles.invitationId, id, name, permissions, reach })
    .from(invitationRoles)
    .innerJoin(roles, and(eq(roles.workspaceId, workspace.id), eq(roles.id, invitationRoles.partId)))
    .where(and(eq(invitationRoles.workspaceId, workspace.id), inArray(invitationRoles.invitationId, ids)))
    .orderBy(asc(roles.position), asc(name));
}

function grantsOf({ tx, workspace }: Where, ids: string[]) {
  const { id, name, permissions } = roleGrants;
  return tx
    .select({ of: invitationGrants.invitationId, id, name, permissions, reach: roles.reach })
    .from(invitationGrants)
    .innerJoin(roleGrants, and(eq(roleGrants.workspaceId, workspace.id), eq(id, invitationGrants.partId)))
    .innerJoin(roles, and(eq(roles.workspaceId, workspace.id), eq(roles.id, roleGrants.roleId)))
    .innerJoin(
      invitationRoles,
      and(
        eq(invitationRoles.workspaceId, workspace.id),
        eq(invitationRoles.invitationId, invitationGrants.invitationId),
        eq(invitationRoles.partId, roleGrants.roleId),
      ),
    )
    .where(and(eq(invitationGrants.workspaceId, workspace.id), inArray(invitationGrants.invitationId, ids)))
    .orderBy(asc(roles.position), asc(roleGrants.position));
}

function teamsOf({ tx, workspace }: Where, ids: string[]) {
  return tx
    .select({ of: invitationTeams.invitationId, id: teams.id, name: teams.name })
    .from(invitationTeams)
    .innerJoin(teams, and(eq(teams.workspaceId, workspace.id), eq(teams.id, invitationTeams.partId)))
    .where(and(eq(invitationTeams.workspaceId, workspace.id), inArray(invitationTeams.invitationId, ids)))
    .orderBy(asc(teams.name));
}

/** What the members hold whose places open invitations hand on. */
function placesOf({ tx, workspace }: Where, ids: string[]) {
  const open = [invitations.acceptedAt, invitations.declinedAt, invitations.revokedAt].map((end) => isNull(end));
  return tx
    .select({ of: invitations.id, roles: heldRoles, grants: heldGrants, teams: teamNames })
    .from(invitations)
    .innerJoin(members, and(eq(members.workspaceId, workspace.id), eq(members.id, invitations.replacesId)))
    .where(and(eq(invitations.workspaceId, workspace.id), inArray(invitations.id, ids), ...open));
}
