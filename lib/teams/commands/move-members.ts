import { and, eq, inArray } from "drizzle-orm";
import type { output } from "zod";
import { teamMembers } from "@/db/schema/teams";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { lockColleagues } from "@/lib/members/queries/lock-colleagues";
import type { TeamMembersInput } from "../input";
import { canMove } from "../policy";
import { lockTeam } from "../queries/get-team";
import { asSubject } from "../team";

type Input = output<typeof TeamMembersInput>;

/** Who joined or left, by name; nobody when all of them were where they should be. */
export type Moved = { team: string; names: string[] };

/**
 * Puts members into a team; who is in it stays.
 *
 * @throws NotFound when the team or one of them isn't of this workspace; Forbidden for the Owner, unless it is they who ask
 */
export async function addTeamMembers(ctx: Ctx, input: Input): Promise<Moved> {
  const { team, members } = await meet(ctx, input);
  const rows = members.map(({ id }) => ({ workspaceId: ctx.workspace.id, teamId: team.id, memberId: id }));
  const added = await ctx.tx.insert(teamMembers).values(rows).onConflictDoNothing().returning();
  return tell(ctx, team, members, added, "team.members_added", "to");
}

/**
 * Takes members out of a team.
 *
 * @throws as `addTeamMembers`
 */
export async function removeTeamMembers(ctx: Ctx, input: Input): Promise<Moved> {
  const { team, members } = await meet(ctx, input);
  const these = inArray(
    teamMembers.memberId,
    members.map(({ id }) => id),
  );
  const inTeam = and(eq(teamMembers.workspaceId, ctx.workspace.id), eq(teamMembers.teamId, team.id));
  const left = await ctx.tx.delete(teamMembers).where(and(inTeam, these)).returning();
  return tell(ctx, team, members, left, "team.members_removed", "from");
}

async function meet(ctx: Ctx, { teamId, ids }: Input) {
  const team = await lockTeam(ctx, teamId);
  const members = await lockColleagues(ctx, ids);
  insist(canMove(ctx.actor, members));
  return { team, members };
}

async function tell(
  ctx: Ctx,
  team: { id: string; name: string },
  members: { id: string; name: string }[],
  moved: { memberId: string }[],
  verb: string,
  side: "from" | "to",
): Promise<Moved> {
  const ids = new Set(moved.map(({ memberId }) => memberId));
  const names = members.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  if (names.length > 0) await record(ctx, verb, asSubject(team), { [side]: { members: names } });
  return { team: team.name, names };
}
