import { eq, sql } from "drizzle-orm";
import { memberRoles } from "@/db/schema/roles";
import type { PlaceCtx } from "@/lib/kernel/ctx";

/** How many members hold each role, by its id; a role that nobody holds isn't in it. */
export async function countHolders({
  tx,
  workspace,
}: Pick<PlaceCtx, "tx" | "workspace">): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ roleId: memberRoles.roleId, count: sql<number>`count(*)::int` })
    .from(memberRoles)
    .where(eq(memberRoles.workspaceId, workspace.id))
    .groupBy(memberRoles.roleId);
  return new Map(rows.map(({ roleId, count }) => [roleId, count]));
}
