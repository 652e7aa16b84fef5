import { and, eq } from "drizzle-orm";
import type { output } from "zod";
import { teams } from "@/db/schema/teams";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import type { Touch } from "@/lib/kernel/touch";
import type { DeleteTeamInput } from "../input";
import { canManageTeams } from "../policy";
import { lockTeam } from "../queries/get-team";
import { asSubject, type Team } from "../team";

/**
 * Deletes a team, after each noun that refers to it has let go of it. Its members stay members.
 *
 * @throws Stale when it was edited meanwhile
 */
export async function deleteTeam(
  ctx: Ctx,
  { teamId, version }: output<typeof DeleteTeamInput>,
  touches: readonly Touch<Team>[],
): Promise<Team> {
  insist(canManageTeams(ctx.actor));
  const team = await lockTeam(ctx, teamId, version);
  for (const touch of touches) await touch.onRemoval(ctx, team);
  await ctx.tx.delete(teams).where(and(eq(teams.workspaceId, ctx.workspace.id), eq(teams.id, team.id)));
  await record(ctx, "team.deleted", asSubject(team), { from: { name: team.name, description: team.description } });
  return team;
}
