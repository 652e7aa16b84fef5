import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/kernel/env";

function connect(max: number) {
  const sql = postgres(env.DATABASE_URL ?? "", {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    connection: { application_name: "muster", statement_timeout: 10_000, idle_in_transaction_session_timeout: 15_000 },
    onnotice: () => {},
  });
  return { sql, db: drizzle(sql) };
}

type Pool = ReturnType<typeof connect>;
type Database = Pool["db"];

/** A Drizzle transaction; everything that a room reads or writes goes through one. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

const pools = globalThis as typeof globalThis & { __musterPool?: Pool; __musterSidePool?: Pool };

/** The pool of this process. On globalThis, because pages, the proxy and instrumentation don't share modules. */
export function database(): Database {
  pools.__musterPool ??= connect(10);
  return pools.__musterPool.db;
}

/**
 * A second, small pool for what must be written although the transaction around it fails, such as tries that count. Were
 * it the same pool, ten transactions that each wait for an eleventh connection would wait for ever.
 */
export function sideDatabase(): Database {
  pools.__musterSidePool ??= connect(3);
  return pools.__musterSidePool.db;
}

/** Ends the pools, waiting at most five seconds for running queries. */
export async function closeDatabase(): Promise<void> {
  const open = [pools.__musterPool, pools.__musterSidePool];
  delete pools.__musterPool;
  delete pools.__musterSidePool;
  await Promise.all(open.map((pool) => pool?.sql.end({ timeout: 5 })));
}
