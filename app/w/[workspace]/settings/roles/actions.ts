"use server";

import { getFormatter, getTranslations } from "next-intl/server";
import { tellReview } from "@/app/_roles/difference-words";
import { action } from "@/lib/gate/action";
import { addPackRoles as add, createRole as create } from "@/lib/role-changes/commands/create-role";
import { deleteRole as remove } from "@/lib/role-changes/commands/delete-role";
import { saveRoles as save } from "@/lib/role-changes/commands/save-roles";
import {
  AddPackRolesInput,
  DeleteRoleInput,
  PostedNewRoleInput,
  PostedRoleInput,
  PostedRolesInput,
} from "@/lib/role-changes/input";
import { reviewEdits, reviewDeletion as weighDeletion } from "@/lib/role-changes/queries/review-changes";

const words = () => getTranslations("roles");
const permission = "roles:manage";
const looks = "it only looks at what a change would do";
const unchanged = "saving what is there already changes nothing";

const saved = async (names: string[]) => {
  const [t, format] = await Promise.all([words(), getFormatter()]);
  return { message: names.length > 0 ? t("review.saved", { names: format.list(names) }) : t("review.unchanged") };
};

export const reviewRoles = action({
  permission,
  input: PostedRolesInput,
  run: reviewEdits,
  silent: looks,
  done: async (review) => ({ data: await tellReview(review) }),
});

export const saveRoles = action({ permission, input: PostedRolesInput, run: save, silent: unchanged, done: saved });

export const reviewRole = action({
  permission,
  input: PostedRoleInput,
  run: (ctx, role) => reviewEdits(ctx, { roles: [role] }),
  silent: looks,
  done: async (review) => ({ data: await tellReview(review) }),
});

export const saveRole = action({
  permission,
  input: PostedRoleInput,
  run: (ctx, role) => save(ctx, { roles: [role] }),
  silent: unchanged,
  done: saved,
});

export const createRole = action({
  permission,
  input: PostedNewRoleInput,
  run: async (ctx, input) => ({ ...(await create(ctx, input)), slug: ctx.workspace.slug }),
  done: async ({ id, name, slug }) => ({
    message: (await words())("new.created", { name }),
    to: `/w/${slug}/settings/roles/${id}`,
  }),
});

export const addPackRoles = action({
  permission,
  input: AddPackRolesInput,
  run: async (ctx, input) => ({ made: await add(ctx, input), slug: ctx.workspace.slug }),
  done: async ({ made, slug }) => {
    const [t, format] = await Promise.all([words(), getFormatter()]);
    const names = format.list(made.map(({ name }) => name));
    return { message: t("new.added", { names, count: made.length }), to: `/w/${slug}/settings/roles` };
  },
});

export const reviewDeletion = action({
  permission,
  input: DeleteRoleInput,
  run: weighDeletion,
  silent: looks,
  done: async (review) => ({ data: await tellReview(review) }),
});

export const deleteRole = action({
  permission,
  input: DeleteRoleInput,
  run: async (ctx, input) => ({ ...(await remove(ctx, input)), slug: ctx.workspace.slug }),
  done: async ({ name, movedTo: to, members, invitations, slug }) => {
    const t = await words();
    const moved = to !== null && members + invitations > 0;
    return {
      message: moved ? t("role.deletedMoved", { name, to }) : t("role.deleted", { name }),
      to: `/w/${slug}/settings/roles`,
    };
  },
});
