import { and, asc, eq, isNull } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { fullName } from "@/lib/users/user";

const NAMED = 3;

/**
 * How many active members have no second factor, with the names of a few; null when the workspace is too large to look
 * through for one sentence.
 */
export async function withoutTwoFactor(
  ctx: Pick<PlaceCtx, "tx" | "workspace">,
  active: number,
): Promise<{ count: number; names: string[] } | null> {
  if (active > 500) return null;
  const rows = await ctx.tx
    .select({ firstName: members.firstName, lastName: members.lastName })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, ctx.workspace.id), eq(members.active, true), isNull(users.twoFactorAt)))
    .orderBy(asc(members.sortName))
    .limit(500);
  return { count: rows.length, names: rows.slice(0, NAMED).map(fullName) };
}
