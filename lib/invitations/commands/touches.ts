import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { invitations, invitationTeams } from "@/db/schema/invitations";
import type { Ctx, PlaceCtx } from "@/lib/kernel/ctx";
import type { Touch, Touched } from "@/lib/kernel/touch";
import type { MemberTouch } from "@/lib/members/touch";
import type { Team } from "@/lib/teams/team";
import { fullName } from "@/lib/users/user";
import { recordRevoked } from "./revoke-invitation";

const NAMED = 5;
const COUNTED = 1000;

const pending = (ctx: PlaceCtx, where: SQL | undefined) =>
  and(
    eq(invitations.workspaceId, ctx.workspace.id),
    isNull(invitations.acceptedAt),
    isNull(invitations.declinedAt),
    isNull(invitations.revokedAt),
    where,
  );

async function listPending(ctx: Ctx, what: string, where: SQL | undefined): Promise<Touched[]> {
  const rows = await ctx.tx
    .select({ firstName: invitations.firstName, lastName: invitations.lastName })
    .from(invitations)
    .where(pending(ctx, where))
    .orderBy(invitations.createdAt)
    .limit(COUNTED);
  return [{ what, count: rows.length, names: rows.slice(0, NAMED).map(fullName) }];
}

/**
 * Invitations that a member sent stay as they are when the member goes. They can't be accepted, because whoever vouches
 * for one is judged then; renewed by someone else, they can. One to take over the member's own place ends: there is nothing
 * left to take over.
 */
export const memberTouch: MemberTouch = {
  noun: "invitation",
  constraints: [
    "invitations_invited_by",
    "invitations_revoked_by",
    "invitations_accepted_member",
    "invitations_replaces",
  ],
  list: async (ctx, { id }) => [
    ...(await listPending(ctx, "invitations", eq(invitations.invitedById, id))),
    ...(await listPending(ctx, "replacement", eq(invitations.replacesId, id))),
  ],
  async onRemoval(ctx, { id }) {
    const ended = await ctx.tx
      .update(invitations)
      .set({ revokedAt: ctx.now, revokedById: ctx.actor.memberId })
      .where(pending(ctx, eq(invitations.replacesId, id)))
      .returning();
    for (const one of ended) await recordRevoked(ctx, one);
  },
  async onReplacement(ctx, { id }, by) {
    await ctx.tx
      .update(invitations)
      .set({ invitedById: by.id })
      .where(pending(ctx, eq(invitations.invitedById, id)));
  },
};

const leadsTo = (
  team: Team,
) => sql`exists (select 1 from invitation_teams x where x.workspace_id = invitations.workspace_id
  and x.invitation_id = invitations.id and x.team_id = ${team.id})`;

/** A team that goes falls out of the invitations that lead to it. */
export const teamTouch: Touch<Team> = {
  noun: "invitation",
  constraints: ["invitation_teams_part"],
  list: (ctx, team) => listPending(ctx, "invitations", leadsTo(team)),
  async onRemoval(ctx, team) {
    const named = and(eq(invitationTeams.workspaceId, ctx.workspace.id), eq(invitationTeams.partId, team.id));
    await ctx.tx.delete(invitationTeams).where(named);
  },
};
