import { and, eq, ne, sql } from "drizzle-orm";
import { teams } from "@/db/schema/teams";
import { workspaces } from "@/db/schema/workspaces";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { Invalid } from "@/lib/kernel/errors";

/**
 * Makes sure that a name is free, whatever its case: teams of a workspace are named one at a time.
 *
 * @throws Invalid when another team than `but` has it
 */
export async function insistFreeName(ctx: PlaceCtx, name: string, but?: string): Promise<void> {
  const { tx, workspace } = ctx;
  await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspace.id)).for("no key update");
  const same = and(eq(teams.workspaceId, workspace.id), sql`lower(${teams.name}) = lower(${name})`);
  const [other] = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(and(same, but ? ne(teams.id, but) : undefined));
  if (other) throw new Invalid({ name: "teamNameTaken" });
}
