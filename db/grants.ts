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
  for (const table of APPEND_ONLY) await sql`revoke update, delete on ${sql(table)} from ${name}`;
  await sql`revoke delete on ownerships from ${name}`;
}
