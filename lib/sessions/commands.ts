import { and, eq, inArray, lt, ne } from "drizzle-orm";
import { database } from "@/db/client";
import { members } from "@/db/schema/members";
import { sessions } from "@/db/schema/sessions";
import { enterWorkspace } from "@/db/workspace";
import type { PublicCtx, SignedIn, UserCtx } from "@/lib/kernel/ctx";
import { newId } from "@/lib/kernel/ids";
import { hashOf } from "@/lib/kernel/secrets";
import { endOf, LIMITS, newToken, userIn } from "./session";

export type Opened = { token: string; id: string; expiresAt: Date; remember: boolean };

/**
 * Opens a session for a person who has just proved who they are. Always a new token, whatever cookie was there before
 * (ASVS 7.2.4); the caller sets it as a cookie. Only its hash is stored.
 */
export async function openSession(
  ctx: PublicCtx,
  userId: string,
  how: { method: "password" | "link" | "provider" | "passkey"; remember?: boolean },
): Promise<Opened> {
  const token = newToken(userId);
  const remember = how.remember ?? false;
  const expiresAt = endOf(ctx.now, remember);
  const id = newId();
  await ctx.tx.insert(sessions).values({
    userId,
    id,
    tokenHash: hashOf(token),
    method: how.method,
    remember,
    provedAt: ctx.now,
    seenAt: ctx.now,
    expiresAt,
    createdAt: ctx.now,
    ...ctx.request,
  });
  return { token, id, expiresAt, remember };
}

/** Ends the session that is in use. It is dead everywhere with the next request. */
export async function closeSession(ctx: UserCtx): Promise<void> {
  await ctx.tx.delete(sessions).where(and(eq(sessions.userId, ctx.user.id), eq(sessions.id, ctx.user.session.id)));
}

/** Ends the session of a cookie's token, if there is one. */
export async function closeSessionOf(ctx: Pick<PublicCtx, "tx">, token: string): Promise<void> {
  const userId = userIn(token);
  if (!userId) return;
  await ctx.tx.delete(sessions).where(and(eq(sessions.userId, userId), eq(sessions.tokenHash, hashOf(token))));
}

/** Ends every session of a person but, if named, one; returns how many. */
export async function closeSessionsOf(ctx: PublicCtx, userId: string, but?: string): Promise<number> {
  const kept = but ? ne(sessions.id, but) : undefined;
  const ended = await ctx.tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), kept))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Notes that identity has just been proved again. The token is replaced, as at a sign-in (ASVS 7.2.4). */
export async function renewProof(ctx: UserCtx): Promise<Opened> {
  await closeSession(ctx);
  return openSession(ctx, ctx.user.id, { method: "password", remember: ctx.user.session.remember });
}

/**
 * Writes down that the session, and the member if any, was active; at most once a minute, and outside the request's own
 * transaction, which for a page can only read.
 */
export async function touch(user: SignedIn, place: { workspaceId: string; memberId: string } | null, now: Date) {
  const before = new Date(now.getTime() - LIMITS.touch);
  await database().transaction(async (tx) => {
    const touched = await tx
      .update(sessions)
      .set({ seenAt: now })
      .where(and(eq(sessions.userId, user.id), eq(sessions.id, user.session.id), lt(sessions.seenAt, before)))
      .returning({ id: sessions.id });
    if (!place || touched.length === 0) return;
    await enterWorkspace(tx, place.workspaceId);
    await tx
      .update(members)
      .set({ lastActiveAt: now })
      .where(and(eq(members.workspaceId, place.workspaceId), inArray(members.id, [place.memberId])));
  });
}
