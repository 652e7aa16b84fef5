import { z } from "zod";
import { listColleagues } from "@/lib/members/queries/list-colleagues";
import { addTeamMembers, removeTeamMembers } from "@/lib/teams/commands/move-members";
import { TeamMembersInput } from "@/lib/teams/input";
import { getTeam } from "@/lib/teams/queries/get-team";
import { endpoint } from "../endpoint";
import { Colleague, places } from "./schemas";

const told = { group: "Teams", permission: "teams:manage", path: "/teams/{team}/members" } as const;

const ListInput = z.strictObject({
  q: z.string().trim().max(100).optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const list = endpoint({
  ...told,
  id: "listTeamMembers",
  says: "Who is in a team, by name, a stretch at a time.",
  method: "GET",
  query: ListInput,
  answer: z.strictObject({ members: z.array(Colleague), ...places }),
  async run(ctx, { params, query }) {
    const team = await getTeam(ctx, params.team);
    const { rows, next, previous } = await listColleagues(ctx, { team: team.id, inside: true, ...query });
    return { members: rows, next_cursor: next, previous_cursor: previous };
  },
});

export const add = endpoint({
  ...told,
  id: "addTeamMembers",
  says: "Puts members into a team. Whoever is in it already stays. Answers the names of those who joined.",
  method: "POST",
  body: z.strictObject({ ids: TeamMembersInput.shape.ids }),
  answer: z.strictObject({ team: z.string(), joined: z.array(z.string()) }),
  silent: "whoever is in the team already stays as they are",
  async run(ctx, { params, body }) {
    const { team, names } = await addTeamMembers(ctx, { teamId: params.team, ids: body.ids });
    return { team, joined: names };
  },
});

export const remove = endpoint({
  ...told,
  id: "removeTeamMember",
  says: "Takes a member out of a team. Whoever isn’t in it stays out.",
  method: "DELETE",
  path: "/teams/{team}/members/{member}",
  silent: "whoever left the team already stays as they are",
  run: (ctx, { params }) => removeTeamMembers(ctx, { teamId: params.team, ids: [params.member] }),
});
