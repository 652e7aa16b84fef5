import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { WORKER_LOCKS } from "@/db/pulse";
import { env } from "@/lib/kernel/env";

/** Whether the server can do its work: the database answers, its schema is there and, unless it runs elsewhere, a worker lives. */
export async function isReady(): Promise<boolean> {
  const [row] = await database().execute<{ migrated: boolean; worker: boolean }>(sql`
    select to_regprocedure('session_context(uuid, text, text)') is not null as migrated,
      exists (select 1 from pg_locks where locktype = 'advisory' and classid = ${WORKER_LOCKS}) as worker`);
  return Boolean(row?.migrated && (row.worker || env.WORKER === "off"));
}
