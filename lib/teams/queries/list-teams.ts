import { and, eq, inArray, sql } from "drizzle-orm";
import { teams } from "@/db/schema/teams";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { Team, TeamRow } from "../team";

type Where = Pick<PlaceCtx, "tx" | "workspace">;

const byName = sql`lower(${teams.name})`;
const words = { id: teams.id, name: teams.name, description: teams.description, version: teams.version };

/** Counted to a thousand: more than that is "many". */
const memberCount = sql<number>`(select count(*)::int from (select 1 from team_members x
  where x.workspace_id = teams.workspace_id and x.team_id = teams.id limit 1000) counted)`;

const firstFaces = sql<TeamRow["faces"]>`(select coalesce(json_agg(json_build_object('id', m.id, 'userId', m.user_id,
  'name', m.first_name || ' ' || m.last_name, 'pictureVersion', u.picture_version) order by m.id), '[]')
  from (select member_id from team_members x where x.workspace_id = teams.workspace_id and x.team_id = teams.id
    order by member_id limit 5) first
  join members m on m.workspace_id = teams.workspace_id and m.id = first.member_id join users u on u.id = m.user_id)`;

/** The teams of the workspace by name, each with how many are in it and the faces of a few. There are at most 200. */
export async function listTeams(ctx: Where): Promise<TeamRow[]> {
  return ctx.tx
    .select({ ...words, members: memberCount, faces: firstFaces })
    .from(teams)
    .where(eq(teams.workspaceId, ctx.workspace.id))
    .orderBy(byName);
}

/** The teams by name, for pickers and filters. */
export async function listTeamNames(ctx: Where): Promise<Pick<Team, "id" | "name">[]> {
  return ctx.tx
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(eq(teams.workspaceId, ctx.workspace.id))
    .orderBy(byName);
}

/**
 * The teams that a form names.
 *
 * @throws NotFound when one of them isn't a team of this workspace
 */
export async function chooseTeams(ctx: Where, ids: string[]): Promise<Pick<Team, "id" | "name">[]> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return [];
  if (!asked.every(isId)) throw new NotFound("team");
  const found = await ctx.tx
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.workspaceId, ctx.workspace.id), inArray(teams.id, asked)))
    .orderBy(byName);
  if (found.length !== asked.length) throw new NotFound("team");
  return found;
}
