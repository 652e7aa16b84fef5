import { TooMany } from "@/lib/kernel/errors";
import { consume } from "./commands";
import type { Limit } from "./throttle";

/** What is left of an allowance, and in how many seconds it is whole again. */
export type Allowance = { limit: number; remaining: number; reset: number };

type Lease = { left: number; rest: number; endsAt: number };

/** How many tries are taken from the database at a time. A limit that is leased is a multiple of it. */
const SIZE = 20;
const MOST_KEPT = 5000;

const leases = new Map<string, Lease>();
const taking = new Map<string, Promise<void>>();

/**
 * Uses up one try for a key, for what is asked too often to be counted one by one: the count is the database's, for all
 * instances together, and each takes a handful from it at a time. What an instance takes and doesn't use is lost.
 *
 * @throws TooMany when the limit is used up
 */
export async function spendLeased(limit: Limit, key: string): Promise<Allowance> {
  const id = `${limit.name}:${key}`;
  for (;;) {
    const now = Date.now();
    const lease = leases.get(id);
    if (lease && now < lease.endsAt) {
      const reset = Math.ceil((lease.endsAt - now) / 1000);
      if (lease.left > 0) {
        lease.left -= 1;
        return { limit: limit.tries, remaining: lease.left + lease.rest, reset };
      }
      if (lease.rest < SIZE) throw new TooMany(reset);
    }
    const under = taking.get(id) ?? take(limit, key, id).finally(() => taking.delete(id));
    taking.set(id, under);
    await under;
  }
}

async function take(limit: Limit, key: string, id: string): Promise<void> {
  const { granted, remaining, msBeforeNext } = await consume(limit, key, SIZE);
  const endsAt = Date.now() + msBeforeNext;
  if (leases.size >= MOST_KEPT) forgetEnded();
  leases.set(id, { left: granted ? SIZE : 0, rest: granted ? remaining : 0, endsAt });
}

function forgetEnded(): void {
  const now = Date.now();
  for (const [id, { endsAt }] of leases) if (endsAt <= now) leases.delete(id);
}
