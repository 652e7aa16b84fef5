import { and, eq } from "drizzle-orm";
import { teamMembers } from "@/db/schema/teams";
import type { Touch } from "@/lib/kernel/touch";
import { joinTeams, leaveTeams } from "@/lib/members/commands/hold";
import { idsOf, namesOf } from "@/lib/members/member";
import { listColleagues } from "@/lib/members/queries/list-colleagues";
import type { MemberTouch } from "@/lib/members/touch";
import type { Team } from "../team";

/** A member who goes leaves their teams; who takes their place joins them. */
export const memberTouch: MemberTouch = {
  noun: "team",
  constraints: ["team_members_member"],
  async list(_, { teams }) {
    return [{ what: "teams", count: teams.length, names: namesOf(teams) }];
  },
  async onRemoval(ctx, member) {
    await leaveTeams(ctx, member, idsOf(member.teams));
  },
  async onReplacement(ctx, member, by) {
    await leaveTeams(ctx, member, idsOf(member.teams));
    await joinTeams(ctx, by, idsOf(member.teams));
  },
};

const NAMED = 5;

/** A team that goes lets go of its members. */
export const teamTouch: Touch<Team> = {
  noun: "team",
  constraints: ["team_members_team"],
  async list(ctx, team) {
    const { rows } = await listColleagues(ctx, { team: team.id, inside: true, limit: NAMED });
    const ids = await ctx.tx
      .select({ id: teamMembers.memberId })
      .from(teamMembers)
      .where(and(eq(teamMembers.workspaceId, ctx.workspace.id), eq(teamMembers.teamId, team.id)))
      .limit(1000);
    return [{ what: "members", count: ids.length, names: namesOf(rows) }];
  },
  async onRemoval(ctx, team) {
    const inTeam = and(eq(teamMembers.workspaceId, ctx.workspace.id), eq(teamMembers.teamId, team.id));
    await ctx.tx.delete(teamMembers).where(inTeam);
  },
};
