import { asc, eq } from "drizzle-orm";
import { roleGrants, roles } from "@/db/schema/roles";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { Invalid, NotFound } from "@/lib/kernel/errors";
import type { Chosen, WorkspaceRole } from "./workspace-role";

type Where = Pick<PlaceCtx, "tx" | "workspace">;

/** The roles of the workspace in their order, each with its grants. A workspace has few, so all of them. */
export async function listRoles(ctx: Where): Promise<WorkspaceRole[]> {
  const { tx, workspace } = ctx;
  const [rows, offered] = await Promise.all([
    tx.select().from(roles).where(eq(roles.workspaceId, workspace.id)).orderBy(asc(roles.position), asc(roles.name)),
    tx
      .select()
      .from(roleGrants)
      .where(eq(roleGrants.workspaceId, workspace.id))
      .orderBy(asc(roleGrants.position), asc(roleGrants.name)),
  ]);
  return rows.map(({ id, name, description, reach, permissions, administrator, version }) => ({
    ...{ id, name, description, reach, permissions, administrator, version },
    grants: offered.filter((grant) => grant.roleId === id).map((grant) => ({ ...pick(grant), roleId: id, reach })),
  }));
}

/**
 * A role of this workspace.
 *
 * @throws NotFound when there is none, malformed and foreign ids included
 */
export async function getRole(ctx: Where, id: string): Promise<WorkspaceRole> {
  const role = (await listRoles(ctx)).find((one) => one.id === id);
  if (!role) throw new NotFound("role");
  return role;
}

const pick = ({ id, name, description, permissions }: typeof roleGrants.$inferSelect) => ({
  ...{ id, name, description, permissions },
});

/**
 * The roles and grants that a form names.
 *
 * @throws NotFound when a role isn't one of this workspace
 * @throws Invalid when no role is named, or a grant that none of the named roles offers
 */
export async function chooseRoles(ctx: Where, roleIds: string[], grantIds: string[] = []): Promise<Chosen> {
  const all = await listRoles(ctx);
  const chosen = all.filter(({ id }) => roleIds.includes(id));
  if (chosen.length !== new Set(roleIds).size) throw new NotFound("role");
  if (chosen.length === 0) throw new Invalid({ roleIds: "chooseOne" });
  const grants = chosen.flatMap((role) => role.grants).filter(({ id }) => grantIds.includes(id));
  if (grants.length !== new Set(grantIds).size) throw new Invalid({ grantIds: "grantNotOffered" });
  return { roles: chosen, grants };
}
