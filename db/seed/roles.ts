import { and, eq } from "drizzle-orm";
import { memberRoles, roles as table } from "@/db/schema/roles";
import { newId } from "@/lib/kernel/ids";
import type { EditRole } from "@/lib/role-changes/input";
import { draftOf } from "@/lib/roles/draft";
import type { GrantablePermission } from "@/lib/roles/permission";
import { listRoles } from "@/lib/roles/queries";
import type { Reach } from "@/lib/roles/reach";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { asMember, type Person, type Stage } from "./stage";

/** A role of a stage by its name, as it stands. */
export async function roleNamed(stage: Stage, name: string): Promise<WorkspaceRole> {
  const role = (await rolesOf(stage)).find((one) => one.name === name);
  if (!role) throw new Error(`${stage.slug} has no role ${name}`);
  return role;
}

/** All roles of a stage. */
export function rolesOf(stage: Stage): Promise<WorkspaceRole[]> {
  return asMember(stage.owner, stage.slug, listRoles);
}

/** The edit that would change a role in just this. */
export function editOf(role: WorkspaceRole, change: Partial<EditRole> = {}): EditRole {
  const { roleId: _, grants, permissions, ...words } = draftOf(role);
  const copy = grants.map((grant) => ({ ...grant, permissions: [...grant.permissions] }));
  return { roleId: role.id, version: role.version, ...words, permissions: [...permissions], grants: copy, ...change };
}

type Plain = { name?: string; reach?: Reach; permissions: GrantablePermission[] };

/** Puts a role into a stage past all rules, and gives it to a member in place of what they had. */
export async function castInto(stage: Stage, memberId: string, role: Plain): Promise<string> {
  const id = newId();
  const row = { workspaceId: stage.id, id, name: role.name ?? `Role ${id}`, reach: role.reach ?? "all" };
  await asMember(stage.owner, stage.slug, async ({ tx }) => {
    await tx.insert(table).values({ ...row, permissions: role.permissions });
    await tx.delete(memberRoles).where(and(eq(memberRoles.workspaceId, stage.id), eq(memberRoles.memberId, memberId)));
    await tx.insert(memberRoles).values({ workspaceId: stage.id, memberId, roleId: id });
  });
  return id;
}

/** Who acts on a stage, with their place in it. */
export type Seated = Person & { memberId: string };
