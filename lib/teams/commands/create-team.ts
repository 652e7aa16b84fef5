import { eq } from "drizzle-orm";
import type { output } from "zod";
import { teams } from "@/db/schema/teams";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, insist } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { CreateTeamInput } from "../input";
import { canManageTeams } from "../policy";
import { asSubject, MOST_TEAMS } from "../team";
import { insistFreeName } from "./name-team";

/**
 * Makes a team, without members at first.
 *
 * @throws Invalid when the name is taken; Conflict when the workspace has 200 teams
 */
export async function createTeam(
  ctx: Ctx,
  input: output<typeof CreateTeamInput>,
): Promise<{ id: string; name: string }> {
  insist(canManageTeams(ctx.actor));
  const { name, description } = input;
  await insistFreeName(ctx, name);
  if ((await countTeams(ctx)) >= MOST_TEAMS) throw new Conflict("tooManyTeams", { max: MOST_TEAMS });
  const team = { id: newId(), name };
  await ctx.tx.insert(teams).values({ ...team, workspaceId: ctx.workspace.id, description, createdAt: ctx.now });
  await record(ctx, "team.created", asSubject(team), { to: { name, description } });
  return team;
}

async function countTeams(ctx: Ctx): Promise<number> {
  const rows = await ctx.tx
    .select({ id: teams.id })
    .from(teams)
    .where(eq(teams.workspaceId, ctx.workspace.id))
    .limit(MOST_TEAMS);
  return rows.length;
}
