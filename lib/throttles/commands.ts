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

/** Gives the tries of a key back, after a success. */
export async function forgive(limits: Limit[], key: string): Promise<void> {
  await Promise.all(limits.map((limit) => limiterOf(limit).delete(key)));
}
