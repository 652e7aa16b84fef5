import { and, eq, gt, lt, sql } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import { enqueue } from "@/lib/jobs/queue";
import { dayAfter, dayOf, startOfDay } from "@/lib/kernel/clock";
import type { Ctx, PlaceCtx } from "@/lib/kernel/ctx";
import { Conflict, Invalid } from "@/lib/kernel/errors";

const DAY = 24 * 60 * 60 * 1000;

export type Answer = { status: number; body: string };
type Asked = { tokenId: string; key: string; requestHash: string };

/**
 * Does the work of a key once: what it answers is kept in the same transaction for a day, and a repetition gets that and
 * does nothing. Work that fails leaves nothing behind, so that it can be tried again under the same key.
 *
 * @throws Conflict while the first request is under way; Invalid when the key stands for another request
 */
export async function once(
  ctx: Ctx,
  { tokenId, key, requestHash }: Asked,
  work: () => Promise<Answer>,
): Promise<Answer & { repeated: boolean }> {
  const { tx, workspace, now } = ctx;
  const lock = `${workspace.id} ${tokenId} ${key}`;
  const [held] = await tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${lock}, 0)) as free`,
  );
  if (!held?.free) throw new Conflict("keyInUse");
  const row = { workspaceId: workspace.id, tokenId, key };
  const one = and(
    eq(idempotencyKeys.workspaceId, row.workspaceId),
    eq(idempotencyKeys.tokenId, tokenId),
    eq(idempotencyKeys.key, key),
  );
  const [kept] = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(one, gt(idempotencyKeys.createdAt, new Date(now.getTime() - DAY))));
  if (kept && kept.requestHash !== requestHash) throw new Invalid({ "Idempotency-Key": "keyReused" });
  if (kept) return { status: kept.status, body: kept.body, repeated: true };
  const answer = await work();
  const fresh = { requestHash, ...answer, createdAt: now };
  await tx
    .insert(idempotencyKeys)
    .values({ ...row, ...fresh })
    .onConflictDoUpdate({
      target: [idempotencyKeys.workspaceId, idempotencyKeys.tokenId, idempotencyKeys.key],
      set: fresh,
    });
  await askForPruning(ctx);
  return { ...answer, repeated: false };
}

/** One job a day, two midnights on: by then every answer of the day is older than a day. */
async function askForPruning(ctx: Ctx): Promise<void> {
  const day = dayOf(ctx.now, "UTC");
  const runAt = startOfDay(dayAfter(dayAfter(day)), "UTC");
  await enqueue(ctx, "idempotency-keys.prune", {}, { key: `idempotency-keys.prune:${ctx.workspace.id}:${day}`, runAt });
}

/** Forgets what was answered more than a day ago. */
export async function pruneKeys(ctx: Pick<PlaceCtx, "tx" | "now" | "workspace">): Promise<void> {
  const before = new Date(ctx.now.getTime() - DAY);
  await ctx.tx
    .delete(idempotencyKeys)
    .where(and(eq(idempotencyKeys.workspaceId, ctx.workspace.id), lt(idempotencyKeys.createdAt, before)));
}
