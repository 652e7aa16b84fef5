import { asc, eq } from "drizzle-orm";
import { roleGrants, roles } from "@/db/schema/roles";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { Invalid, NotFound } from "@/lib/kernel/errors";
import type { Bundle } from "./effective";
import type { Reach } from "./reach";

type Where = Pick<PlaceCtx, "tx" | "workspace">;

/** A grant as a workspace has it; its reach is that of the role that offers it. */
export type OfferedGrant = Bundle & { id: string; roleId: string; name: string };

/** A role as a workspace has it, with the grants that it offers. */
export type WorkspaceRole = Bundle & {
  id: string;
  name: string;
  description: string;
  reach: Reach;
  administrator: boolean;
  version: number;
  grants: OfferedGrant[];
};

/** What someone is to get: the chosen roles and, of the grants that these offer, the chosen ones. */
export type Chosen = { roles: WorkspaceRole[]; grants: OfferedGrant[] };

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
    grants: offered
      .filter((grant) => grant.roleId === id)
      .map((grant) => ({ id: grant.id, roleId: id, name: grant.name, permissions: grant.permissions, reach })),
  }));
}

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
