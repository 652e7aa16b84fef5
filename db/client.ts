import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/kernel/env";

function connect() {
  const sql = postgres(env.DATABASE_URL ?? "", {
    max: 10,
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

const holder = globalThis as typeof globalThis & { __musterPool?: Pool };

/** The pool of this process. On globalThis, because pages, the proxy and instrumentation don't share modules. */
export function database(): Database {
  holder.__musterPool ??= connect();
  return holder.__musterPool.db;
}

/** Ends the pool, waiting at most five seconds for running queries. */
export async function closeDatabase(): Promise<void> {
  const pool = holder.__musterPool;
  delete holder.__musterPool;
  await pool?.sql.end({ timeout: 5 });
}
