import { z } from "zod";
import type { Ctx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { listRoles } from "@/lib/roles/queries";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { endpoint } from "../endpoint";
import { Id, PermissionKey, places, Reach } from "./schemas";

const told = { group: "Roles", permission: ["roles:manage", "members:manage"] } as const;

const Grant = z.strictObject({
  id: Id,
  name: z.string(),
  description: z.string(),
  permissions: z.array(PermissionKey),
});
export const Role = z
  .strictObject({
    ...{ id: Id, name: z.string(), description: z.string(), reach: Reach, permissions: z.array(PermissionKey) },
    grants: z.array(Grant).describe("Optional permissions that the role offers, switched on for single members."),
    administrator: z.boolean(),
    version: z.int(),
  })
  .meta({ id: "Role" });

const shown = ({ id, name, description, reach, permissions, administrator, version, grants }: WorkspaceRole) => ({
  ...{ id, name, description, reach, permissions, administrator, version },
  grants: grants.map(({ roleId: _, reach: __, ...grant }) => grant),
});

/** @throws NotFound */
export async function getShown(ctx: Ctx, roleId: string) {
  const role = (await listRoles(ctx)).find(({ id }) => id === roleId);
  if (!role) throw new NotFound("role");
  return shown(role);
}

export const list = endpoint({
  ...told,
  id: "listRoles",
  says: "The roles of the workspace in their order, each with what it holds and offers: all of them.",
  method: "GET",
  path: "/roles",
  answer: z.strictObject({ roles: z.array(Role), ...places }),
  async run(ctx) {
    return { roles: (await listRoles(ctx)).map(shown), next_cursor: null, previous_cursor: null };
  },
});

export const get = endpoint({
  ...told,
  id: "getRole",
  says: "A role.",
  method: "GET",
  path: "/roles/{role}",
  answer: Role,
  tagged: true,
  run: (ctx, { params }) => getShown(ctx, params.role),
});
