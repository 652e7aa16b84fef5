import { and, eq } from "drizzle-orm";
import { teams } from "@/db/schema/teams";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { NotFound, Stale } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { Team } from "../team";

type Where = Pick<PlaceCtx, "tx" | "workspace">;

const select = (ctx: Where, id: string) =>
  ctx.tx
    .select({ id: teams.id, name: teams.name, description: teams.description, version: teams.version })
    .from(teams)
    .where(and(eq(teams.workspaceId, ctx.workspace.id), eq(teams.id, id)));

/**
 * A team of this workspace.
 *
 * @throws NotFound when there is none, malformed and foreign ids included
 */
export async function getTeam(ctx: Where, id: string): Promise<Team> {
  const [team] = isId(id) ? await select(ctx, id) : [];
  if (!team) throw new NotFound("team");
  return team;
}

/**
 * The same, locked for a change.
 *
 * @throws Stale when it was edited after `version`
 */
export async function lockTeam(ctx: Where, id: string, version?: number): Promise<Team> {
  const [team] = isId(id) ? await select(ctx, id).for("no key update") : [];
  if (!team) throw new NotFound("team");
  if (version !== undefined && version !== team.version) throw new Stale("team");
  return team;
}
