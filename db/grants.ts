import type { Sql } from "postgres";

const APPEND_ONLY = ["events", "user_events"];

/**
 * What the application's own role may do: read and write rows, never the schema. Events can't be changed, an ownership
 * can't be deleted. Jobs are added and worked through graphile-worker's own functions and tables.
 */
export async function grantTo(sql: Sql, role: string): Promise<void> {
  const name = sql(role);
  await sql`grant usage on schema public, graphile_worker to ${name}`;
  await sql`grant select, insert, update, delete on all tables in schema public to ${name}`;
  await sql`grant select, insert, update, delete on all tables in schema graphile_worker to ${name}`;
  await sql`grant usage, select on all sequences in schema graphile_worker to ${name}`;
  await sql`grant execute on all functions in schema public, graphile_worker to ${name}`;
  await openJobs(sql, role);
  await openSearch(sql);
  for (const table of APPEND_ONLY) await sql`revoke update, delete on ${sql(table)} from ${name}`;
  await sql`revoke delete on ownerships from ${name}`;
}

/** graphile-worker turns row-level security on without a policy, which keeps everybody but the owner out: this lets the role in. */
async function openJobs(sql: Sql, role: string): Promise<void> {
  const guarded = await sql<{ name: string }[]>`select relname as name from pg_class
    where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity`;
  for (const { name } of guarded) {
    const table = sql(`graphile_worker.${name}`);
    await sql`drop policy if exists worked_by_app on ${table}`;
    await sql`create policy worked_by_app on ${table} to ${sql(role)} using (true) with check (true)`;
  }
}

/** Lets the owner, as whom `members_like` runs, past the wall that would keep its search from the index. */
async function openSearch(sql: Sql): Promise<void> {
  await sql`drop policy if exists searched_by_owner on members`;
  await sql`create policy searched_by_owner on members for select to current_user using (true)`;
}
