import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import { runMigrations as runJobMigrations } from "graphile-worker";
import postgres from "postgres";
import { env } from "@/lib/kernel/env";
import { grantTo } from "./grants";

const LOCK = 7_245_011;

/**
 * Brings a database to the newest schema, under an advisory lock, so that two instances may start at once. `url` is the
 * owner's; `appUrl` is the application's own, whose lesser role is given just what it needs.
 */
export async function migrate(url: string, appUrl: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await runMigrations(drizzle(sql), { migrationsFolder: fileURLToPath(new URL("./migrations", import.meta.url)) });
    await runJobMigrations({ connectionString: url });
    const role = decodeURIComponent(new URL(appUrl).username);
    if (role && role !== decodeURIComponent(new URL(url).username)) await grantTo(sql, role);
  } finally {
    await sql.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!env.DATABASE_URL) throw new Error("DATABASE_URL is missing");
  await migrate(env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL, env.DATABASE_URL);
}
