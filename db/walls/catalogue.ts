import { sql } from "drizzle-orm";
import { database } from "@/db/client";

export type Table = { name: string; guarded: boolean; forced: boolean; key: string[]; required: boolean };

/** Every table that has a workspace's rows, as PostgreSQL itself describes it. */
export async function listTenantTables(): Promise<Table[]> {
  return database().execute<Table>(sql`
    select c.relname as name, c.relrowsecurity as guarded, c.relforcerowsecurity as forced, w.attnotnull as required,
      coalesce((select array_agg(a.attname::text order by k.place) from pg_constraint p
        cross join lateral unnest(p.conkey) with ordinality as k(number, place)
        join pg_attribute a on a.attrelid = p.conrelid and a.attnum = k.number
        where p.conrelid = c.oid and p.contype = 'p'), '{}') as key
    from pg_class c join pg_attribute w on w.attrelid = c.oid and w.attname = 'workspace_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
}

/** Foreign keys between two tables of a workspace, and unique indexes of one, that don't begin with the workspace. */
export async function listLooseKeys(): Promise<{ name: string }[]> {
  return database().execute<{ name: string }>(sql`
    with tenant as (
      select c.oid, w.attnum, w.attnotnull from pg_class c
      join pg_attribute w on w.attrelid = c.oid and w.attname = 'workspace_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))
    select f.conname::text as name from pg_constraint f
      join tenant from_table on from_table.oid = f.conrelid join tenant to_table on to_table.oid = f.confrelid
      where f.contype = 'f' and (f.conkey[1] <> from_table.attnum or f.confkey[1] <> to_table.attnum)
    union all
    select i.indexrelid::regclass::text from pg_index i join tenant on tenant.oid = i.indrelid
      where i.indisunique and tenant.attnotnull and i.indkey[0] <> tenant.attnum`);
}
