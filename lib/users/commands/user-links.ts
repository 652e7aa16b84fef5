import { and, eq } from "drizzle-orm";
import { userLinks } from "@/db/schema/users";
import type { PublicCtx } from "@/lib/kernel/ctx";
import { newId } from "@/lib/kernel/ids";
import { deriveToken, hashOf, idsIn } from "@/lib/kernel/secrets";
import { type LinkPurpose, linkEnd } from "../user";

/** What a letter needs to write the link: ids to derive the token from, and its hash to know by which secret. */
export type MadeLink = { purpose: LinkPurpose; ids: string[]; hash: string; expiresAt: Date };

/** Makes a link of one purpose for a person; an older one of the same purpose dies. */
export async function makeLink(ctx: PublicCtx, userId: string, purpose: LinkPurpose): Promise<MadeLink> {
  await dropLinks(ctx, userId, purpose);
  const id = newId();
  const ids = [userId, id];
  const hash = hashOf(deriveToken(purpose, ids));
  const expiresAt = linkEnd(purpose, ctx.now);
  await ctx.tx.insert(userLinks).values({ userId, id, purpose, tokenHash: hash, expiresAt, createdAt: ctx.now });
  return { purpose, ids, hash, expiresAt };
}

/** Ends every link of one purpose. */
export async function dropLinks(ctx: PublicCtx, userId: string, purpose: LinkPurpose): Promise<void> {
  await ctx.tx.delete(userLinks).where(and(eq(userLinks.userId, userId), eq(userLinks.purpose, purpose)));
}

/** Uses a link up. False when another request was faster. */
export async function spendLink(ctx: PublicCtx, token: string): Promise<boolean> {
  const [userId = "", id = ""] = idsIn(token, 2) ?? [];
  const used = await ctx.tx
    .delete(userLinks)
    .where(and(eq(userLinks.userId, userId), eq(userLinks.id, id), eq(userLinks.tokenHash, hashOf(token))))
    .returning({ id: userLinks.id });
  return used.length === 1;
}
