import { and, asc, eq, inArray } from "drizzle-orm";
import { roles } from "@/db/schema/roles";
import type { Ctx } from "@/lib/kernel/ctx";
import { isId } from "@/lib/kernel/ids";
import { listRoles } from "@/lib/roles/queries";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";

/**
 * Keeps some roles from being given, taken and read for a decision by others until the transaction ends, and reads all roles
 * of the workspace afterwards. An id that isn't one of them is simply not among those that are answered.
 */
export async function holdRoles(ctx: Ctx, ids: readonly string[]): Promise<WorkspaceRole[]> {
  await ctx.tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.workspaceId, ctx.workspace.id), inArray(roles.id, ids.filter(isId))))
    .orderBy(asc(roles.id))
    .for("update");
  return listRoles(ctx);
}
