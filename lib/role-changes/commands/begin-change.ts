import { and, asc, eq, or, sql } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { workspaces } from "@/db/schema/workspaces";
import type { Actor, Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { lockMember } from "@/lib/members/queries/get-member";
import { canManageRoles } from "../policy";

/**
 * Roles of a workspace change one change at a time, so that what an editor holds, the names, and who gains or loses stay as
 * they were weighed. Locks are taken in one order: the workspace, then members by id, the actor and those who hold `roleId` if it
 * is given, then roles. Answers the actor as they stand.
 *
 * @throws Forbidden when the actor can't manage roles, or could and was suspended, removed or demoted meanwhile
 */
export async function beginChange(ctx: Ctx, roleId?: string): Promise<Actor> {
  insist(canManageRoles(ctx.actor));
  await ctx.tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspace.id))
    .for("no key update");
  if (roleId) await lockHolders(ctx, roleId);
  const { actor } = await lockMember(ctx, ctx.actor.memberId);
  insist(canManageRoles(actor));
  return actor;
}

/** Keeps the actor and everybody who holds a role as they are. */
export async function lockHolders(ctx: Ctx, roleId: string): Promise<void> {
  const holds = sql`exists (select 1 from member_roles h where h.workspace_id = ${members.workspaceId}
    and h.member_id = ${members.id} and h.role_id = ${roleId})`;
  await ctx.tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspace.id), or(eq(members.id, ctx.actor.memberId), holds)))
    .orderBy(asc(members.id))
    .for("no key update");
}
