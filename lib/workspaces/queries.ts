import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { counters } from "@/db/schema/counters";
import { members } from "@/db/schema/members";
import { logos, workspaces } from "@/db/schema/workspaces";
import type { Ctx, PlaceCtx, SignedIn, UserCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import type { Kept } from "@/lib/pictures/picture";
import { type SetUp, type Step, stepsFor } from "./checklist";
import { canSetUp } from "./policy";

export type Place = {
  id: string;
  slug: string;
  name: string;
  logoVersion: string | null;
  suspended: boolean;
  /** They are asked to become its Owner, and can still answer. */
  nominated: boolean;
};

/** The workspaces that a person belongs to, by name; those where they are suspended are marked. */
export async function listPlaces(ctx: UserCtx): Promise<Place[]> {
  const rows = await ctx.tx
    .select({
      id: workspaces.id,
      slug: workspaces.slug,
      name: workspaces.name,
      logoVersion: workspaces.logoVersion,
      suspendedAt: members.suspendedAt,
      nominated: isNominated(ctx.now),
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, ctx.user.id), isNull(members.removedAt)))
    .orderBy(asc(workspaces.name), asc(workspaces.id))
    .limit(100);
  return rows.map(({ suspendedAt, ...place }) => ({ ...place, suspended: suspendedAt !== null }));
}

const isNominated = (now: Date) =>
  sql<boolean>`exists (select 1 from ownership_nominations n where n.workspace_id = ${members.workspaceId}
    and n.nominee_id = ${members.id} and n.expires_at > ${now.toISOString()}::timestamptz
    and n.accepted_at is null and n.declined_at is null and n.cancelled_at is null and n.lapsed_at is null)`;

/** Where the person was last, or the first workspace that lets them in; null when there is none. */
export async function findHome(ctx: UserCtx): Promise<Place | null> {
  return homeAmong(await listPlaces(ctx), ctx.user);
}

/** The same, of places that are known. */
export function homeAmong(
  places: readonly Place[],
  { lastWorkspaceId }: Pick<SignedIn, "lastWorkspaceId">,
): Place | null {
  const open = places.filter((place) => !place.suspended);
  return open.find((place) => place.id === lastWorkspaceId) ?? open[0] ?? null;
}

export type Workspace = typeof workspaces.$inferSelect;

/** The whole record of the workspace that the context is in; `lock` keeps it from changing until the end. */
export async function getWorkspace(ctx: PlaceCtx, { lock = false } = {}): Promise<Workspace> {
  const query = ctx.tx.select().from(workspaces).where(eq(workspaces.id, ctx.workspace.id));
  const [row] = await (lock ? query.for("update") : query);
  if (!row) throw new NotFound("workspace");
  return row;
}

/** The workspace's logo, or null while it has none. */
export async function findLogo(ctx: PlaceCtx): Promise<Kept | null> {
  const [row] = await ctx.tx
    .select({ version: logos.version, bytes: logos.bytes })
    .from(logos)
    .where(eq(logos.workspaceId, ctx.workspace.id));
  return row ?? null;
}

/** How many members the workspace has who can sign in to it; kept by the database, not counted here. */
export async function countMembers(ctx: PlaceCtx): Promise<number> {
  const [row] = await ctx.tx
    .select({ value: counters.value })
    .from(counters)
    .where(and(eq(counters.workspaceId, ctx.workspace.id), eq(counters.name, "members.active")));
  return row?.value ?? 0;
}

type Truth = SetUp & { dismissed: boolean };

/**
 * The steps of setting up that the actor can take, ticked from what is there; null for members who don't set up, and
 * once somebody has put the list away.
 */
export async function getChecklist(ctx: Ctx): Promise<Step[] | null> {
  if (!canSetUp(ctx.actor).allow) return null;
  const [truth] = await ctx.tx.execute<Truth>(sql`
    select w.checklist_dismissed_at is not null as dismissed, w.logo_version is not null as logo,
      coalesce(w.description, w.address) is not null as described,
      exists (select 1 from teams t where t.workspace_id = w.id) as team,
      exists (select 1 from invitations i where i.workspace_id = w.id) as invited,
      (select count(*) from (select 1 from members m where m.workspace_id = w.id and m.removed_at is null limit 2) two) > 1 as joined
    from workspaces w where w.id = ${ctx.workspace.id}`);
  if (!truth || truth.dismissed) return null;
  return stepsFor(ctx.actor, { ...truth, invited: truth.invited || truth.joined });
}
