import { and, eq } from "drizzle-orm";
import { userLinks } from "@/db/schema/users";
import type { PublicCtx } from "@/lib/kernel/ctx";
import { hashOf, idsIn, sameSecret } from "@/lib/kernel/secrets";
import type { LinkPurpose, User } from "../user";
import { findUser } from "./users";

/** The person behind a link that still works, or null. Changes nothing, so that a page may ask. */
export async function findLinked(ctx: PublicCtx, token: string, purpose: LinkPurpose): Promise<User | null> {
  const [userId, id] = idsIn(token, 2) ?? [];
  if (!userId || !id) return null;
  const [link] = await ctx.tx
    .select()
    .from(userLinks)
    .where(and(eq(userLinks.userId, userId), eq(userLinks.id, id), eq(userLinks.purpose, purpose)));
  if (!link || link.usedAt || link.expiresAt <= ctx.now || !sameSecret(link.tokenHash, hashOf(token))) return null;
  return findUser(ctx, userId);
}
