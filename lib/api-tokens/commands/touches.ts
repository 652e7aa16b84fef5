import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { apiTokens } from "@/db/schema/api-tokens";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { namesOf } from "@/lib/members/member";
import type { MemberTouch } from "@/lib/members/touch";
import { LIMITS } from "../api-token";

const NAMED = 5;

const live = (ctx: PlaceCtx, { id }: { id: string }) =>
  and(
    eq(apiTokens.workspaceId, ctx.workspace.id),
    eq(apiTokens.memberId, id),
    isNull(apiTokens.revokedAt),
    gt(apiTokens.expiresAt, ctx.now),
  );

async function end(ctx: PlaceCtx, member: { id: string }, revokedById: string): Promise<void> {
  await ctx.tx.update(apiTokens).set({ revokedAt: ctx.now, revokedById }).where(live(ctx, member));
}

/**
 * A token acts as its maker, so it ends with them: also when someone else takes their place, who never saw it. Who revoked
 * one is history and stays.
 */
export const memberTouch: MemberTouch = {
  noun: "api-token",
  constraints: ["api_tokens_member", "api_tokens_revoked_by"],
  async list(ctx, member) {
    const rows = await ctx.tx
      .select({ id: apiTokens.id, name: apiTokens.name })
      .from(apiTokens)
      .where(live(ctx, member))
      .orderBy(asc(apiTokens.createdAt))
      .limit(LIMITS.each);
    return [{ what: "apiTokens", count: rows.length, names: namesOf(rows).slice(0, NAMED) }];
  },
  onRemoval: (ctx, member) => end(ctx, member, ctx.actor.memberId),
  onReplacement: (ctx, member, by) => end(ctx, member, by.id),
};
