import { and, eq, sql } from "drizzle-orm";
import type { output } from "zod";
import { teams } from "@/db/schema/teams";
import { record } from "@/lib/audit/commands";
import { differenceOf } from "@/lib/audit/event";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import type { EditTeamInput } from "../input";
import { canManageTeams } from "../policy";
import { lockTeam } from "../queries/get-team";
import { asSubject } from "../team";
import { insistFreeName } from "./name-team";

/**
 * Renames and describes a team.
 *
 * @throws Stale when it was edited meanwhile; Invalid when the name is taken
 */
export async function editTeam(
  ctx: Ctx,
  input: output<typeof EditTeamInput>,
): Promise<{ name: string; changed: boolean }> {
  insist(canManageTeams(ctx.actor));
  const { name, description } = input;
  const team = await lockTeam(ctx, input.teamId, input.version);
  const change = differenceOf({ name: team.name, description: team.description }, { name, description });
  if (!change) return { name, changed: false };
  await insistFreeName(ctx, name, team.id);
  await ctx.tx
    .update(teams)
    .set({ name, description, version: sql`${teams.version} + 1` })
    .where(and(eq(teams.workspaceId, ctx.workspace.id), eq(teams.id, team.id)));
  await record(ctx, "team.edited", asSubject({ id: team.id, name }), change);
  return { name, changed: true };
}
