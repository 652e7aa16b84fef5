import { and, eq } from "drizzle-orm";
import { userLinks } from "@/db/schema/users";
import type { PublicCtx } from "@/lib/kernel/ctx";

/**
 * Why a letter to a user is no longer wanted, or null: its link was used, or replaced by a newer one, before its turn
 * came. A letter without a link is always wanted.
 */
export async function unwantedUserLetter(
  ctx: PublicCtx,
  letter: { data: Record<string, unknown> },
): Promise<string | null> {
  const link = letter.data.link as { ids: [string, string] } | undefined;
  if (!link) return null;
  const [userId, id] = link.ids;
  const [row] = await ctx.tx
    .select({ id: userLinks.id })
    .from(userLinks)
    .where(and(eq(userLinks.userId, userId), eq(userLinks.id, id)));
  return row ? null : "linkReplaced";
}
