import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { letters, mailPauses } from "@/db/schema/letters";
import type { Enter, JobCtx } from "@/lib/jobs/job";
import { enqueue } from "@/lib/jobs/queue";
import { log } from "@/lib/kernel/log";
import { outgoing } from "./compose";
import { SendFailure } from "./failure";
import type { SubjectType } from "./letter";
import { nextTry } from "./schedule";
import type { Transport } from "./transports/transport";

type Letter = typeof letters.$inferSelect;

/** Why a letter is no longer wanted, or null while it is. Asked before every try, in the letter's workspace. */
export type StillWanted = (
  ctx: JobCtx,
  letter: Pick<Letter, "subjectId" | "template" | "data">,
) => Promise<string | null>;

type Means = {
  transport: Transport;
  /** By what the letter is about: the room that owns the subject answers. */
  stillWanted: Partial<Record<SubjectType, StillWanted>>;
  random?: () => number;
};

const LEASE = 20_000;

/**
 * One try at a letter. Claims it, hands it over between two transactions, and records what became of it: sent, failed for
 * good, dropped because its subject has ended, or tried again later. A try that a crash cuts short is made again with the
 * same id, by which the receiver sees that it is the same letter.
 */
export async function deliverLetter(enter: Enter, letterId: string, means: Means): Promise<void> {
  const letter = await enter((ctx) => claim(ctx, letterId, means));
  if (!letter) return;
  const outcome = await handOver(letter, means.transport);
  await insistently(() => enter((ctx) => settle(ctx, letter, outcome, means)));
}

/** What became of a letter is worth several tries: a letter that went out and isn't noted goes out again. */
async function insistently(work: () => Promise<void>): Promise<void> {
  for (let pause = 250; pause < 3000; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      log().warn({ err: error }, "the outcome of a letter could not be noted yet");
      await sleep(pause);
    }
  }
  await work();
}

async function claim(ctx: JobCtx, id: string, { transport, stillWanted }: Means): Promise<Letter | null> {
  const [letter] = await ctx.tx.select().from(letters).where(eq(letters.id, id)).for("update");
  if (letter?.state !== "queued") return null;
  const dropped = await stillWanted[letter.subjectType as SubjectType]?.(ctx, letter);
  if (dropped) {
    await update(ctx, id, { state: "dropped", reason: dropped, settledAt: ctx.now, nextTryAt: null });
    return null;
  }
  const [pause] = await ctx.tx.select().from(mailPauses).where(eq(mailPauses.provider, transport.name));
  const wait = [letter.busyUntil, pause?.until].find((until) => until && until > ctx.now);
  if (wait) {
    await later(ctx, id, wait);
    return null;
  }
  const claimed = { attempts: letter.attempts + 1, busyUntil: new Date(ctx.now.getTime() + LEASE) };
  await update(ctx, id, claimed);
  return { ...letter, ...claimed };
}

type Outcome = { providerId: string | null } | SendFailure;

async function handOver(letter: Letter, transport: Transport): Promise<Outcome> {
  try {
    return await transport.send(await outgoing(letter));
  } catch (error) {
    return error instanceof SendFailure ? error : new SendFailure("broken", { lasting: false }, error);
  }
}

async function settle(ctx: JobCtx, letter: Letter, outcome: Outcome, means: Means): Promise<void> {
  const { id } = letter;
  if (!(outcome instanceof SendFailure)) {
    const { providerId } = outcome;
    await update(ctx, id, { state: "sent", providerId, reason: null, detail: null, settledAt: ctx.now, ...AT_REST });
    return;
  }
  const { reason, detail, how } = outcome;
  log().warn({ letterId: id, reason, detail, attempts: letter.attempts }, "a letter was not taken");
  const random = (means.random ?? Math.random)();
  const again = how.lasting ? null : nextTry({ ...letter, now: ctx.now, retryAt: how.retryAt, random });
  if (how.retryAt) await pause(ctx, means.transport.name, how.retryAt);
  if (!again) {
    const last = how.lasting ? reason : "tooLong";
    await update(ctx, id, { state: "failed", reason: last, detail, settledAt: ctx.now, ...AT_REST });
    return;
  }
  await update(ctx, id, { reason, detail, busyUntil: null });
  await later(ctx, id, again);
}

const AT_REST = { nextTryAt: null, busyUntil: null };

async function later(ctx: JobCtx, id: string, at: Date): Promise<void> {
  await update(ctx, id, { nextTryAt: at });
  await enqueue(ctx, "letters.deliver", { letterId: id }, { key: id, runAt: at });
}

async function pause(ctx: JobCtx, provider: string, until: Date): Promise<void> {
  const longer = { until: sql`greatest(${mailPauses.until}, excluded.until)` };
  await ctx.tx
    .insert(mailPauses)
    .values({ provider, until })
    .onConflictDoUpdate({ target: mailPauses.provider, set: longer });
}

async function update(ctx: JobCtx, id: string, change: Partial<Letter>): Promise<void> {
  await ctx.tx.update(letters).set(change).where(eq(letters.id, id));
}
