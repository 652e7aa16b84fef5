import { and, eq, gt, isNull } from "drizzle-orm";
import type { output } from "zod";
import { apiTokens } from "@/db/schema/api-tokens";
import { record } from "@/lib/audit/commands";
import { dayAfter, startOfDay } from "@/lib/kernel/clock";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, Invalid, insist } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { hashOf } from "@/lib/kernel/secrets";
import { lockMember } from "@/lib/members/queries/get-member";
import { asSubject, LIMITS, newToken } from "../api-token";
import type { CreateTokenInput } from "../input";
import { canCreateToken } from "../policy";

const DAY = 24 * 60 * 60 * 1000;
type Input = output<typeof CreateTokenInput>;

/**
 * Makes a token that acts as the actor, within `permissions`. What is returned is the only time that it can be read.
 *
 * @throws Forbidden for what the actor doesn't hold; Invalid at `until`; Conflict when they have fifty that work
 */
export async function createToken(ctx: Ctx, input: Input): Promise<{ id: string; name: string; token: string }> {
  const { name, permissions } = input;
  const { actor } = await lockMember(ctx, ctx.actor.memberId);
  insist(canCreateToken(actor, permissions));
  const expiresAt = endOf(ctx, input);
  if ((await countLive(ctx)) >= LIMITS.each) throw new Conflict("tooManyTokens", { max: LIMITS.each });
  const token = newToken(ctx.workspace.id);
  const id = newId();
  await ctx.tx.insert(apiTokens).values({
    ...{ workspaceId: ctx.workspace.id, id, memberId: actor.memberId, name, permissions },
    tokenHash: hashOf(token),
    expiresAt,
    createdAt: ctx.now,
  });
  await record(ctx, "api-token.created", asSubject({ id, name }), {
    to: { permissions, expiresAt: expiresAt.toISOString() },
  });
  return { id, name, token };
}

/** A day of one's own counts to its end, where the maker is. */
function endOf({ now, user }: Ctx, { lifetime, until }: Input): Date {
  if (lifetime !== "date") return new Date(now.getTime() + Number(lifetime) * DAY);
  if (!until) throw new Invalid({ until: "required" });
  const end = startOfDay(dayAfter(until), user.timeZone);
  if (end <= now) throw new Invalid({ until: "dayPast" });
  if (end.getTime() - now.getTime() > LIMITS.longest) throw new Invalid({ until: "tokenUntil" });
  return end;
}

async function countLive({ tx, workspace, actor, now }: Ctx): Promise<number> {
  const mine = and(eq(apiTokens.workspaceId, workspace.id), eq(apiTokens.memberId, actor.memberId));
  const rows = await tx
    .select({ id: apiTokens.id })
    .from(apiTokens)
    .where(and(mine, isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, now)))
    .limit(LIMITS.each);
  return rows.length;
}
