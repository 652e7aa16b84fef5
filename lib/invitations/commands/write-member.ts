import { and, eq, sql } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { memberGrants, memberRoles } from "@/db/schema/roles";
import { teamMembers } from "@/db/schema/teams";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { Conflict } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { Gift } from "../queries/gifts";

type Newcomer = {
  userId: string;
  email: string;
  firstName: string;
  lastName: string;
  phone: string | null;
  capacity: number | null;
};

/**
 * Makes someone a member, or brings back one who was removed, as themselves: the same row, with what the invitation gives
 * and nothing of before. Returns the member's id.
 *
 * @throws Conflict when they are a member, or suspended
 */
export async function writeMember(ctx: PlaceCtx, newcomer: Newcomer, gift: Gift): Promise<string> {
  const workspaceId = ctx.workspace.id;
  const [before] = await ctx.tx
    .select()
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, newcomer.userId)))
    .for("update");
  if (before && !before.removedAt) throw new Conflict(before.suspendedAt ? "suspended" : "memberAlready");
  const memberId = before ? await bringBack(ctx, before, newcomer) : await add(ctx, newcomer);
  const own = <T extends object>(part: T) => ({ workspaceId, memberId, ...part });
  await ctx.tx.insert(memberRoles).values(gift.roles.map(({ id }) => own({ roleId: id })));
  if (gift.grants.length > 0)
    await ctx.tx.insert(memberGrants).values(gift.grants.map(({ id }) => own({ grantId: id })));
  if (gift.teams.length > 0) await ctx.tx.insert(teamMembers).values(gift.teams.map(({ id }) => own({ teamId: id })));
  return memberId;
}

async function add(ctx: PlaceCtx, newcomer: Newcomer): Promise<string> {
  const id = newId();
  const { userId, email, firstName, lastName, phone, capacity } = newcomer;
  await ctx.tx.insert(members).values({
    ...{ id, userId, email, firstName, lastName, phone, capacity },
    workspaceId: ctx.workspace.id,
    lastActiveAt: ctx.now,
    createdAt: ctx.now,
  });
  return id;
}

async function bringBack(ctx: PlaceCtx, before: typeof members.$inferSelect, newcomer: Newcomer): Promise<string> {
  const { firstName, lastName, capacity } = newcomer;
  const workspaceId = ctx.workspace.id;
  for (const table of [memberRoles, memberGrants, teamMembers])
    await ctx.tx.delete(table).where(and(eq(table.workspaceId, workspaceId), eq(table.memberId, before.id)));
  await ctx.tx
    .update(members)
    .set({
      ...{ firstName, lastName, capacity, phone: newcomer.phone ?? before.phone },
      ...{ removedAt: null, removedById: null, suspendedAt: null, suspendedById: null },
      lastActiveAt: ctx.now,
      version: sql`${members.version} + 1`,
    })
    .where(and(eq(members.workspaceId, workspaceId), eq(members.id, before.id)));
  return before.id;
}
