import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { Actor, Ctx, PlaceCtx } from "@/lib/kernel/ctx";
import { Forbidden, NotFound, Stale } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { effectiveOf, narrowed } from "@/lib/roles/effective";
import { fullName } from "@/lib/users/user";
import type { Member } from "../member";
import { heldGrants, heldRoles, isOwner, teamNames } from "./held";

/**
 * A member of this workspace with roles, grants and teams.
 *
 * @throws NotFound when there is none: an id that is malformed, of another workspace, or of someone who was removed
 */
export async function getMember(ctx: Pick<PlaceCtx, "tx" | "workspace">, id: string): Promise<Member> {
  if (!isId(id)) throw new NotFound("member");
  const [row] = await ctx.tx
    .select({ member: members, user: users, isOwner, roles: heldRoles, grants: heldGrants, teams: teamNames })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, ctx.workspace.id), eq(members.id, id), isNull(members.removedAt)));
  if (!row) throw new NotFound("member");
  const { userId, email, firstName, lastName, phone, capacity, suspendedAt } = row.member;
  const { lastActiveAt, createdAt, version } = row.member;
  const { locale, timeZone, pictureVersion, twoFactorAt } = row.user;
  return {
    ...{ id: row.member.id, userId, email, firstName, lastName, name: fullName(row.member), phone, capacity },
    ...{ suspendedAt, lastActiveAt, createdAt, version },
    ...{ isOwner: row.isOwner, roles: row.roles, grants: row.grants, teams: row.teams },
    user: { locale, timeZone, pictureVersion, twoFactorAt },
  };
}

/**
 * Locks a member's place and the actor's own, in order of id, and reads both afresh: two who act on each other at once go
 * one after the other, and what counts is what the actor may do now, not when the request began.
 *
 * @throws NotFound as `getMember` does; Forbidden when the actor's place was suspended or removed meanwhile; Stale when the
 * member was edited after `version`
 */
export async function lockMember(ctx: Ctx, id: string, version?: number): Promise<{ actor: Actor; member: Member }> {
  if (!isId(id)) throw new NotFound("member");
  const { memberId } = ctx.actor;
  const locked = await ctx.tx
    .select({ id: members.id, active: members.active })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspace.id), inArray(members.id, [memberId, id])))
    .orderBy(asc(members.id))
    .for("no key update");
  if (!locked.find((one) => one.id === memberId)?.active) throw new Forbidden({ code: "suspended" });
  const member = await getMember(ctx, id);
  if (version !== undefined && version !== member.version) throw new Stale("member");
  const own = id === memberId ? member : await getMember(ctx, memberId);
  return { member, actor: afresh(ctx.actor, own) };
}

/** What an actor may do now. Whoever acts through a token stays within it. */
function afresh(actor: Actor, own: Member): Actor {
  const permissions = effectiveOf(own);
  if (!actor.only) return { ...actor, isOwner: own.isOwner, permissions };
  return { ...actor, isOwner: false, permissions: narrowed(permissions, actor.only) };
}

/** Holds a member's place until the transaction ends, where nobody acts as a member: an invitation that hands it on. */
export async function lockPlace(ctx: Pick<PlaceCtx, "tx" | "workspace">, id: string): Promise<void> {
  await ctx.tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspace.id), eq(members.id, id)))
    .for("no key update");
}
