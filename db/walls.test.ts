import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { database } from "@/db/client";
import { newStage } from "@/db/seed/stage";
import { enterWorkspace } from "@/db/workspace";

type Table = { name: string; secured: boolean; forced: boolean; walled: boolean; key: string };

/** Every table that has a column `workspace_id`, with what PostgreSQL knows of its walls: the policies that bind everybody. */
async function tablesOfWorkspaces(): Promise<Table[]> {
  return database().execute<Table>(sql`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      (select bool_and(concat(pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid))
        like '%workspace_id = %current_workspace()%') from pg_policy p where p.polrelid = c.oid and p.polroles = '{0}') as walled,
      (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = c.oid and k.contype = 'p') as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);
}

test("every table of a workspace is walled for reading and writing, its owner included", async () => {
  const tables = await tablesOfWorkspaces();
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter((table) => !(table.secured && table.forced && table.walled))).toEqual([]);
});

test("keys begin with the workspace, but for letters, of which some belong to none", async () => {
  const loose = (await tablesOfWorkspaces()).filter(({ key }) => !key.startsWith("PRIMARY KEY (workspace_id"));
  expect(loose.map(({ name }) => name)).toEqual(["letters"]);
});

test("no foreign key leads out of a workspace", async () => {
  const loose = await database().execute(sql`
    select k.conname from pg_constraint k
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
      and exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'workspace_id')
      and exists (select 1 from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'workspace_id')
      and pg_get_constraintdef(k.oid) not like 'FOREIGN KEY (workspace_id, %) REFERENCES %(workspace_id, %'`);
  expect([...loose]).toEqual([]);
});

test("the application's role owns nothing, passes no policy, and can't rewrite history", async () => {
  const [role] = await database().execute(sql`
    select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
      exists (select 1 from pg_class where relowner = r.oid) as owns,
      has_table_privilege('events', 'update') or has_table_privilege('events', 'delete')
        or has_table_privilege('user_events', 'update') or has_table_privilege('user_events', 'delete') as rewrites,
      has_table_privilege('ownerships', 'delete') as dethrones,
      has_table_privilege('events', 'insert') as records
    from pg_roles r where rolname = current_user`);
  expect(role).toEqual({ mighty: false, owns: false, rewrites: false, dethrones: false, records: true });
});

describe("a transaction sees", () => {
  const members = sql`select workspace_id from members`;

  test("nothing before it has entered a workspace, and that workspace alone after", async () => {
    const [here] = [await newStage(), await newStage()];
    const [before, after] = await database().transaction(async (tx) => {
      const first = await tx.execute(members);
      await enterWorkspace(tx, here.id);
      return [first, await tx.execute<{ workspace_id: string }>(members)];
    });
    expect([...before]).toEqual([]);
    expect(after.map((row) => row.workspace_id)).toEqual([here.id]);
  });

  test("and writes into no other", async () => {
    const [here, there] = [await newStage(), await newStage()];
    const insert = (id: string) =>
      database().transaction(async (tx) => {
        await enterWorkspace(tx, here.id);
        return tx.execute(sql`insert into counters (workspace_id, name, value) values (${id}, 'walls', 1)`);
      });
    await expect(insert(here.id)).resolves.toBeDefined();
    await expect(insert(there.id)).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});
