import { z } from "zod";
import type { Ctx } from "@/lib/kernel/ctx";
import { createRole } from "@/lib/role-changes/commands/create-role";
import { deleteRole } from "@/lib/role-changes/commands/delete-role";
import { saveRoles } from "@/lib/role-changes/commands/save-roles";
import { CreateRoleInput, EditRoleInput } from "@/lib/role-changes/input";
import { reaches } from "@/lib/roles/reach";
import { MOST_GRANTS } from "@/lib/roles/workspace-role";
import { endpoint } from "../endpoint";
import { parse } from "../rest/asked";
import { getShown, Role } from "./roles";

const told = { group: "Roles", permission: "roles:manage" } as const;
const one = { ...told, path: "/roles/{role}" } as const;

const name = z.string().min(1).max(60);
const description = z.string().max(400);
const keys = z.array(z.string().max(64)).max(200);
const grant = { name, description: description.optional(), permissions: keys.min(1) };
const fields = { name, description, reach: z.enum(reaches), permissions: keys };

const NewRole = z.strictObject({
  ...fields,
  description: description.optional(),
  grants: z.array(z.strictObject(grant)).max(MOST_GRANTS).optional(),
});

const EditedRole = z
  .strictObject({
    ...fields,
    grants: z.array(z.strictObject({ id: z.string().max(64).optional(), ...grant })).max(MOST_GRANTS),
  })
  .partial();

export const create = endpoint({
  ...told,
  id: "createRole",
  says: "Makes a role, which nobody holds at first. Nobody puts into a role what they don’t hold.",
  method: "POST",
  path: "/roles",
  body: NewRole,
  status: 201,
  answer: Role,
  tagged: true,
  location: ({ id }) => `/roles/${id}`,
  async run(ctx, { body }) {
    const { id } = await createRole(ctx, parse(CreateRoleInput, body));
    return getShown(ctx, id);
  },
});

/** Optional permissions that a change doesn't name end, so a change that names none keeps those that there are. */
async function whole(ctx: Ctx, roleId: string) {
  const { name, description, reach, permissions, grants } = await getShown(ctx, roleId);
  return { name, description, reach, permissions, grants };
}

export const patch = endpoint({
  ...one,
  id: "updateRole",
  says: "Changes a role for all who hold it. What is left out stays; of `grants`, those that aren’t named end.",
  method: "PATCH",
  body: EditedRole,
  match: "required",
  answer: Role,
  tagged: true,
  silent: "saving what is there already changes nothing",
  async run(ctx, { params, body, version }) {
    const wanted = { ...(await whole(ctx, params.role)), ...body, roleId: params.role, version };
    await saveRoles(ctx, { roles: [parse(EditRoleInput, wanted)] });
    return getShown(ctx, params.role);
  },
});

export const remove = endpoint({
  ...one,
  id: "deleteRole",
  says: "Deletes a role. Members and open invitations that hold it get `moveTo` instead, which has to be named while there are any.",
  method: "DELETE",
  query: z.strictObject({ moveTo: z.string().max(64).optional() }),
  match: "required",
  run: (ctx, { params, query, version }) => deleteRole(ctx, { roleId: params.role, version, moveTo: query.moveTo }),
});
