import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { sideDatabase } from "@/db/client";
import { throttles } from "@/db/schema/throttles";
import { TooMany } from "@/lib/kernel/errors";
import type { Limit } from "./throttle";

const limiters = new Map<string, RateLimiterDrizzle>();

function limiterOf({ name, tries, seconds }: Limit): RateLimiterDrizzle {
  let limiter = limiters.get(name);
  if (!limiter) {
    limiter = new RateLimiterDrizzle({
      storeClient: sideDatabase(),
      schema: throttles,
      keyPrefix: name,
      points: tries,
      duration: seconds,
      clearExpiredByTimeout: false,
    });
    limiters.set(name, limiter);
  }
  return limiter;
}

/**
 * Uses up one try (or `cost` of them) of every limit for a key. Counted atomically in the database, so for all instances
 * together, and outside the caller's transaction, so that a try counts although it fails.
 *
 * @throws TooMany when one of the limits is used up
 */
export async function spend(limits: Limit[], key: string, cost = 1): Promise<void> {
  for (const limit of limits) {
    try {
      await limiterOf(limit).consume(key, cost);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new TooMany(Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  }
}

/** Uses up `cost` tries of one limit, if there are as many; tells what is left, and for how long. */
export async function consume(
  limit: Limit,
  key: string,
  cost: number,
): Promise<{ granted: boolean; remaining: number; msBeforeNext: number }> {
  try {
    const { remainingPoints, msBeforeNext } = await limiterOf(limit).consume(key, cost);
    return { granted: true, remaining: remainingPoints, msBeforeNext };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return { granted: false, remaining: 0, msBeforeNext: error.msBeforeNext };
  }
}

/** Gives the tries of a key back, after a success. */
export async function forgive(limits: Limit[], key: string): Promise<void> {
  await Promise.all(limits.map((limit) => limiterOf(limit).delete(key)));
}
