import { and, desc, eq, sql } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { pictures } from "@/db/schema/users";
import { enterWorkspace } from "@/db/workspace";
import type { UserCtx } from "@/lib/kernel/ctx";
import type { Kept } from "@/lib/pictures/picture";

/**
 * Someone's picture, for themselves and for whoever is in a workspace with them; null for everybody else, exactly as if
 * there were none. Someone suspended sees nobody's there; someone suspended or removed is seen, since they stand in lists and in history.
 */
export async function findPicture(ctx: UserCtx, userId: string): Promise<Kept | null> {
  if (userId !== ctx.user.id && !(await isColleague(ctx, userId))) return null;
  const [row] = await ctx.tx
    .select({ version: pictures.version, bytes: pictures.bytes })
    .from(pictures)
    .where(eq(pictures.userId, userId));
  return row ?? null;
}

async function isColleague(ctx: UserCtx, userId: string): Promise<boolean> {
  const places = await ctx.tx
    .select({ id: members.workspaceId })
    .from(members)
    .where(and(eq(members.userId, ctx.user.id), eq(members.active, true)))
    .orderBy(desc(sql`${members.workspaceId} = ${ctx.user.lastWorkspaceId}`))
    .limit(100);
  for (const { id } of places) {
    await enterWorkspace(ctx.tx, id);
    const theirs = and(eq(members.workspaceId, id), eq(members.userId, userId));
    const [found] = await ctx.tx.select({ id: members.id }).from(members).where(theirs);
    if (found) return true;
  }
  return false;
}
