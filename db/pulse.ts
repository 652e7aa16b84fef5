import postgres from "postgres";
import { env } from "@/lib/kernel/env";

/** The class of the advisory locks that living workers hold. */
export const WORKER_LOCKS = 7_245_012;

/**
 * The life sign of a worker: an advisory lock on a connection of its own, which PostgreSQL lets go when the process or
 * its machine dies. `beat` takes the lock again after a lost connection, and frees the jobs of workers whose lock is gone:
 * graphile-worker itself would leave them for four hours.
 * `grace` is in milliseconds: a younger job is left alone, because its worker may be about to take its lock.
 */
export function openPulse(worker: string, grace: number) {
  const sql = postgres(env.DATABASE_URL ?? "", {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    connection: {
      application_name: "muster worker",
      statement_timeout: 5000,
      tcp_keepalives_idle: 15,
      tcp_keepalives_interval: 5,
      tcp_keepalives_count: 3,
    },
    onnotice: () => {},
  });
  return {
    async beat(): Promise<void> {
      await sql`select pg_try_advisory_lock(${WORKER_LOCKS}, hashtext(${worker}))
        where not exists (select 1 from pg_locks where pid = pg_backend_pid() and locktype = 'advisory' and classid = ${WORKER_LOCKS})`;
      await sql`select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker._private_jobs
        where locked_at < now() - ${`${grace} milliseconds`}::interval and not exists (
          select 1 from pg_locks where locktype = 'advisory' and classid = ${WORKER_LOCKS}
          and objid = (hashtext(locked_by)::bigint & 4294967295)::oid
          and database = (select oid from pg_database where datname = current_database()))
        having count(*) > 0`;
    },
    close: () => sql.end({ timeout: 2 }),
  };
}
