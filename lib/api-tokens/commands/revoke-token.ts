import { and, eq } from "drizzle-orm";
import type { output } from "zod";
import { apiTokens } from "@/db/schema/api-tokens";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, insist, NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { asSubject } from "../api-token";
import type { RevokeTokenInput } from "../input";
import { canManageTokens } from "../policy";

/**
 * Ends a token, whoever made it: it is refused from the commit on.
 *
 * @throws NotFound; Forbidden without `api-tokens:manage`; Conflict when it was revoked before
 */
export async function revokeToken(ctx: Ctx, { tokenId }: output<typeof RevokeTokenInput>): Promise<{ name: string }> {
  const one = and(eq(apiTokens.workspaceId, ctx.workspace.id), eq(apiTokens.id, tokenId));
  const [token] = isId(tokenId) ? await ctx.tx.select().from(apiTokens).where(one).for("update") : [];
  if (!token) throw new NotFound("api-token");
  insist(canManageTokens(ctx.actor));
  const { name } = token;
  if (token.revokedAt) throw new Conflict("tokenRevokedBefore", { name });
  await ctx.tx.update(apiTokens).set({ revokedAt: ctx.now, revokedById: ctx.actor.memberId }).where(one);
  await record(ctx, "api-token.revoked", asSubject(token));
  return { name };
}
