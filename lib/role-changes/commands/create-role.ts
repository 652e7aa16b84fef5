import type { output } from "zod";
import { roles as table } from "@/db/schema/roles";
import { record } from "@/lib/audit/commands";
import type { Actor, Ctx } from "@/lib/kernel/ctx";
import { Conflict, Invalid, insist } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { findPackRole } from "@/lib/roles/packs";
import { listRoles } from "@/lib/roles/queries";
import { asSubject, MOST_ROLES } from "@/lib/roles/workspace-role";
import { wholeOf } from "../facts";
import type { AddPackRolesInput, CreateRoleInput } from "../input";
import { insistFreeName, insistWhole } from "../plan";
import { canReshape } from "../policy";
import { beginChange } from "./begin-change";
import { writeGrants } from "./write-grants";

type Words = output<typeof CreateRoleInput> & { packRole?: string };
type Made = { id: string; name: string };

/**
 * Makes a role of one's own, which nobody holds at first. Its grants are new, whatever ids they bring.
 *
 * @throws Invalid when the name is taken, or a permission stands without what it needs; Forbidden when the actor doesn't
 * hold all that is in it; Conflict when the workspace has 100 roles
 */
export async function createRole(ctx: Ctx, input: output<typeof CreateRoleInput>): Promise<Made> {
  const actor = await beginChange(ctx);
  return add(ctx, actor, { ...input, grants: input.grants.map((grant) => ({ ...grant, id: null })) });
}

/**
 * Adds roles as packs ship them, all of them or none. An administrator's role of a pack is added as a role like others: the
 * workspace has its administrator already.
 *
 * @throws as `createRole`; Invalid for what no pack has, and for a name that is taken, with that name
 */
export async function addPackRoles(ctx: Ctx, input: output<typeof AddPackRolesInput>): Promise<Made[]> {
  const actor = await beginChange(ctx);
  const made: Made[] = [];
  for (const packRole of new Set(input.packRoles)) {
    const role = findPackRole(packRole);
    if (!role) throw new Invalid({ packRoles: "wrong" });
    const { name, description, reach, permissions } = role;
    const grants = role.grants.map((grant) => ({ ...grant, id: null, permissions: [...grant.permissions] }));
    const words = { name, description, reach, permissions: [...permissions], grants, packRole };
    made.push(await add(ctx, actor, words).catch((error) => Promise.reject(named(error, name))));
  }
  return made;
}

async function add(ctx: Ctx, actor: Actor, { packRole, grants, ...words }: Words): Promise<Made> {
  insist(canReshape(actor, null, { ...words, grants }));
  insistWhole({ roleId: null, ...words, grants });
  const roles = await listRoles(ctx);
  if (roles.length >= MOST_ROLES) throw new Conflict("tooManyRoles", { max: MOST_ROLES });
  insistFreeName(roles, words.name);
  const role = { id: newId(), name: words.name };
  const place = { workspaceId: ctx.workspace.id, position: roles.length, createdAt: ctx.now };
  await ctx.tx.insert(table).values({ ...place, ...words, ...role, packRole });
  await writeGrants(ctx, role.id, grants);
  await record(ctx, "role.created", asSubject(role), { to: wholeOf({ ...words, grants }) });
  return role;
}

/** A name that is taken belongs to no field here, so the sentence says which. */
function named(error: unknown, name: string): unknown {
  if (!(error instanceof Invalid) || error.fields.name !== "roleNameTaken") return error;
  return new Invalid({ packRoles: { code: "packRoleNameTaken", params: { name } } });
}
