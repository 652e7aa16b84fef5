import { z } from "zod";
import { createTeam } from "@/lib/teams/commands/create-team";
import { deleteTeam } from "@/lib/teams/commands/delete-team";
import { editTeam } from "@/lib/teams/commands/edit-team";
import { CreateTeamInput, EditTeamInput } from "@/lib/teams/input";
import { getTeam } from "@/lib/teams/queries/get-team";
import { listTeams } from "@/lib/teams/queries/list-teams";
import { endpoint } from "../endpoint";
import { parse } from "../rest/asked";
import { teamTouches } from "../touches";
import { places, Team } from "./schemas";

const told = { group: "Teams", permission: "teams:manage" } as const;
const one = { ...told, path: "/teams/{team}" } as const;

const TeamRow = Team.extend({ members: z.int().describe("Counted to a thousand.") }).meta({ id: "TeamRow" });

export const list = endpoint({
  ...told,
  id: "listTeams",
  says: "The teams by name: all of them, since a workspace has 200 at most.",
  method: "GET",
  path: "/teams",
  answer: z.strictObject({ teams: z.array(TeamRow), ...places }),
  async run(ctx) {
    const teams = (await listTeams(ctx)).map(({ faces: _, ...team }) => team);
    return { teams, next_cursor: null, previous_cursor: null };
  },
});

export const create = endpoint({
  ...told,
  id: "createTeam",
  says: "Makes a team, without members at first.",
  method: "POST",
  path: "/teams",
  body: z.strictObject({ name: z.string().min(1).max(60), description: z.string().max(400).optional() }),
  status: 201,
  answer: Team,
  tagged: true,
  location: ({ id }) => `/teams/${id}`,
  async run(ctx, { body }) {
    const { id } = await createTeam(ctx, parse(CreateTeamInput, body));
    return getTeam(ctx, id);
  },
});

export const get = endpoint({
  ...one,
  id: "getTeam",
  says: "A team.",
  method: "GET",
  answer: Team,
  tagged: true,
  run: (ctx, { params }) => getTeam(ctx, params.team),
});

export const patch = endpoint({
  ...one,
  id: "updateTeam",
  says: "Renames and describes a team. What is left out stays as it is.",
  method: "PATCH",
  body: z.strictObject({ name: z.string().min(1).max(60).optional(), description: z.string().max(400).optional() }),
  match: "required",
  answer: Team,
  tagged: true,
  silent: "saving what is there already changes nothing",
  async run(ctx, { params, body, version }) {
    const { name, description } = { ...(await getTeam(ctx, params.team)), ...body };
    await editTeam(ctx, parse(EditTeamInput, { teamId: params.team, version, name, description }));
    return getTeam(ctx, params.team);
  },
});

export const remove = endpoint({
  ...one,
  id: "deleteTeam",
  says: "Deletes a team. Its members stay members.",
  method: "DELETE",
  match: "required",
  run: (ctx, { params, version }) => deleteTeam(ctx, { teamId: params.team, version }, teamTouches),
});
