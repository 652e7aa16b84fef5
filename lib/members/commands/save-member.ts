import { and, eq, sql } from "drizzle-orm";
import { members } from "@/db/schema/members";
import type { PlaceCtx } from "@/lib/kernel/ctx";

type Change = Partial<Omit<typeof members.$inferInsert, "workspaceId" | "id" | "userId" | "version">>;

/** Writes a change of a member's row. */
export async function writeMember(ctx: PlaceCtx, { id }: { id: string }, change: Change): Promise<void> {
  await ctx.tx
    .update(members)
    .set(change)
    .where(and(eq(members.workspaceId, ctx.workspace.id), eq(members.id, id)));
}

/** Writes an edit, from which on pages that show the member as before are stale. */
export async function saveMember(ctx: PlaceCtx, { id }: { id: string }, change: Change = {}): Promise<void> {
  await ctx.tx
    .update(members)
    .set({ ...change, version: sql`${members.version} + 1` })
    .where(and(eq(members.workspaceId, ctx.workspace.id), eq(members.id, id)));
}
