"use server";

import { getFormatter, getTranslations } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { teamTouches } from "@/lib/gate/touches";
import { createTeam as create } from "@/lib/teams/commands/create-team";
import { deleteTeam as remove } from "@/lib/teams/commands/delete-team";
import { editTeam as edit } from "@/lib/teams/commands/edit-team";
import { addTeamMembers as add, removeTeamMembers as take } from "@/lib/teams/commands/move-members";
import { CreateTeamInput, DeleteTeamInput, EditTeamInput, TeamMembersInput } from "@/lib/teams/input";

const words = () => getTranslations("teams");
const permission = "teams:manage";

export const createTeam = action({
  permission,
  input: CreateTeamInput,
  run: async (ctx, input) => ({ ...(await create(ctx, input)), slug: ctx.workspace.slug }),
  done: async ({ id, name, slug }) => ({
    message: (await words())("created", { name }),
    to: `/w/${slug}/settings/teams/${id}`,
  }),
});

export const editTeam = action({
  permission,
  input: EditTeamInput,
  run: edit,
  silent: "saving what is there already changes nothing",
  done: async ({ name, changed }) => ({ message: (await words())(changed ? "saved" : "unchanged", { name }) }),
});

export const deleteTeam = action({
  permission,
  input: DeleteTeamInput,
  run: async (ctx, input) => ({ ...(await remove(ctx, input, teamTouches)), slug: ctx.workspace.slug }),
  done: async ({ name, slug }) => ({ message: (await words())("deleted", { name }), to: `/w/${slug}/settings/teams` }),
});

const someone = async (key: "joined" | "left", { team, names }: { team: string; names: string[] }) => {
  if (names.length === 0) return {};
  const [t, format] = await Promise.all([words(), getFormatter()]);
  return { message: t(key, { names: format.list(names), team }) };
};

export const addTeamMembers = action({
  permission,
  input: TeamMembersInput,
  run: add,
  silent: "whoever is in the team already stays as they are",
  done: (moved) => someone("joined", moved),
});

export const removeTeamMembers = action({
  permission,
  input: TeamMembersInput,
  run: take,
  silent: "whoever left the team already stays as they are",
  done: (moved) => someone("left", moved),
});
