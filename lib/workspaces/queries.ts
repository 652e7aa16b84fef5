import { and, asc, eq, isNull } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { workspaces } from "@/db/schema/workspaces";
import type { UserCtx } from "@/lib/kernel/ctx";

export type Place = { id: string; slug: string; name: string; logoVersion: string | null; suspended: boolean };

/** The workspaces that a person belongs to, by name; those where they are suspended are marked. */
export async function listPlaces(ctx: UserCtx): Promise<Place[]> {
  const rows = await ctx.tx
    .select({
      id: workspaces.id,
      slug: workspaces.slug,
      name: workspaces.name,
      logoVersion: workspaces.logoVersion,
      suspendedAt: members.suspendedAt,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, ctx.user.id), isNull(members.removedAt)))
    .orderBy(asc(workspaces.name), asc(workspaces.id))
    .limit(100);
  return rows.map(({ suspendedAt, ...place }) => ({ ...place, suspended: suspendedAt !== null }));
}

/** Where the person was last, or the first workspace that lets them in; null when there is none. */
export async function findHome(ctx: UserCtx): Promise<Place | null> {
  const open = (await listPlaces(ctx)).filter((place) => !place.suspended);
  return open.find((place) => place.id === ctx.user.lastWorkspaceId) ?? open[0] ?? null;
}
