"use server";

import { getTranslations } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { memberTouches } from "@/lib/gate/touches";
import { changeCapacity as setCapacity } from "@/lib/members/commands/change-capacity";
import { changeDetails as setDetails } from "@/lib/members/commands/change-details";
import { changeRoles as setRoles } from "@/lib/members/commands/change-roles";
import { changeTeams as setTeams } from "@/lib/members/commands/change-teams";
import { leaveWorkspace as leave } from "@/lib/members/commands/leave-workspace";
import { reactivateMember as reactivate } from "@/lib/members/commands/reactivate-member";
import { removeMember as remove } from "@/lib/members/commands/remove-member";
import { suspendMember as suspend } from "@/lib/members/commands/suspend-member";
import {
  ChangeCapacityInput,
  ChangeDetailsInput,
  ChangeRolesInput,
  ChangeTeamsInput,
  MemberInput,
  NothingInput,
} from "@/lib/members/input";
import type { Edit } from "@/lib/members/member";

const permission = "members:manage";
const words = () => getTranslations("members");
const silent = "saving what is there already changes nothing";

const saved = async ({ name, changed }: Edit) => ({
  message: (await words())(changed ? "saved" : "unchanged", { name }),
});

export const changeDetails = action({ permission, input: ChangeDetailsInput, run: setDetails, silent, done: saved });

export const changeRoles = action({ permission, input: ChangeRolesInput, run: setRoles, silent, done: saved });

export const changeTeams = action({ permission, input: ChangeTeamsInput, run: setTeams, silent, done: saved });

export const changeCapacity = action({ permission, input: ChangeCapacityInput, run: setCapacity, silent, done: saved });

export const suspendMember = action({
  permission,
  input: MemberInput,
  run: (ctx, input) => suspend(ctx, input, memberTouches),
  done: async ({ name }) => ({ message: (await words())("wasSuspended", { name }) }),
});

export const reactivateMember = action({
  permission,
  input: MemberInput,
  run: reactivate,
  done: async ({ name }) => ({ message: (await words())("wasReactivated", { name }) }),
});

export const removeMember = action({
  permission,
  recent: true,
  input: MemberInput,
  run: async (ctx, input) => ({ ...(await remove(ctx, input, memberTouches)), slug: ctx.workspace.slug }),
  done: async ({ name, slug }) => ({
    message: (await words())("wasRemoved", { name }),
    to: `/w/${slug}/settings/members`,
  }),
});

/** One's own place, whatever the role. The form's `workspace` says which. */
export const leaveWorkspace = action({
  as: "member",
  recent: true,
  input: NothingInput,
  run: async (ctx) => {
    await leave(ctx, memberTouches);
    return ctx.workspace;
  },
  done: async ({ name }) => ({ message: (await words())("youLeft", { workspace: name }) }),
});
