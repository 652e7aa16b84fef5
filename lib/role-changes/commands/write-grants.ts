import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import { memberGrants, roleGrants } from "@/db/schema/roles";
import type { Ctx } from "@/lib/kernel/ctx";
import { newId } from "@/lib/kernel/ids";
import type { GrantDraft } from "@/lib/roles/draft";

/** Lets a role offer just these grants. One that goes is switched off for everybody first; invitations let go of it by themselves. */
export async function writeGrants(ctx: Ctx, roleId: string, grants: readonly GrantDraft[]): Promise<void> {
  const workspaceId = ctx.workspace.id;
  const kept = grants.flatMap(({ id }) => id ?? []);
  const offered = and(eq(roleGrants.workspaceId, workspaceId), eq(roleGrants.roleId, roleId));
  const gone = await ctx.tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(offered, notInArray(roleGrants.id, kept)))
    .for("update");
  await dropGrants(
    ctx,
    gone.map(({ id }) => id),
  );
  await ctx.tx
    .update(roleGrants)
    .set({ name: sql`${roleGrants.id}::text` })
    .where(offered);
  for (const [position, { id, name, description, permissions }] of grants.entries()) {
    const words = { name, description, permissions: [...permissions], position };
    const fresh = newId();
    if (id)
      await ctx.tx
        .update(roleGrants)
        .set(words)
        .where(and(offered, eq(roleGrants.id, id)));
    else await ctx.tx.insert(roleGrants).values({ workspaceId, roleId, id: fresh, key: fresh, ...words });
  }
}

/** Takes grants away, from whoever has them too. */
export async function dropGrants(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const { id: workspaceId } = ctx.workspace;
  if (ids.length === 0) return;
  await ctx.tx
    .delete(memberGrants)
    .where(and(eq(memberGrants.workspaceId, workspaceId), inArray(memberGrants.grantId, [...ids])));
  await ctx.tx.delete(roleGrants).where(and(eq(roleGrants.workspaceId, workspaceId), inArray(roleGrants.id, [...ids])));
}
