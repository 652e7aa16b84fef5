import { and, asc, eq, sql } from "drizzle-orm";
import { roles } from "@/db/schema/roles";
import { workspaces } from "@/db/schema/workspaces";
import type { PlaceCtx } from "@/lib/kernel/ctx";

/**
 * The role that a former Owner gets: the administrator of the pack that the workspace chose, which can't be deleted. With
 * `lock` it stays as it is until the transaction ends.
 */
export async function getAdministratorRole(
  ctx: Pick<PlaceCtx, "tx" | "workspace">,
  { lock = false } = {},
): Promise<{ id: string; name: string }> {
  const ofPack = sql`${roles.packRole} like (select ${workspaces.pack} from ${workspaces} where ${workspaces.id} = ${ctx.workspace.id}) || '/%'`;
  const chosen = ctx.tx
    .select({ id: roles.id, name: roles.name })
    .from(roles)
    .where(and(eq(roles.workspaceId, ctx.workspace.id), eq(roles.administrator, true)))
    .orderBy(sql`(${ofPack}) is not true`, asc(roles.position), asc(roles.id))
    .limit(1);
  const [role] = await (lock ? chosen.for("share") : chosen);
  if (!role) throw new Error("a workspace has no administrator role");
  return role;
}
