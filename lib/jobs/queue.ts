import { sql } from "drizzle-orm";
import type { JobCtx, JobName, Jobs } from "./job";

type Options = {
  /** One waiting job per key: asking again moves it. */
  key?: string;
  /** Not before; at once when left out. */
  runAt?: Date;
};

const ATTEMPTS = 25;

/**
 * Asks for a job in the caller's transaction: it exists if and only if that transaction commits. A job that fails is
 * tried again with growing pauses, 25 times over about three days.
 */
export async function enqueue<N extends JobName>(
  ctx: JobCtx,
  job: N,
  payload: Jobs[N],
  { key, runAt }: Options = {},
): Promise<void> {
  const told = JSON.stringify({ ...payload, workspaceId: ctx.workspace?.id ?? null });
  await ctx.tx.execute(sql`select graphile_worker.add_job(
    ${job}, ${told}::text::json, run_at => ${runAt?.toISOString() ?? null}::timestamptz,
    max_attempts => ${ATTEMPTS}, job_key => ${key ?? null}::text)`);
}
