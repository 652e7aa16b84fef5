import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, database, type Tx } from "@/db/client";
import { join } from "@/db/seed/join";
import { loadCast } from "@/db/seed/load";
import { newPerson, newStage, type Stage } from "@/db/seed/stage";
import { enterWorkspace } from "@/db/workspace";
import { sqlState } from "@/lib/gate/retry";
import { listLooseKeys, listTenantTables, type Table } from "./catalogue";

let tables: Table[];
let home: Stage;
let foreign: Stage;

beforeAll(async () => {
  tables = await listTenantTables();
  [home, foreign] = [await newStage(), await newStage()];
  await join(home, await newPerson(), {
    roles: ["conversation-agent"],
    grants: ["conversation-dispenser"],
    teams: ["One"],
  });
});

afterAll(closeDatabase);

/** How many rows of a workspace a table shows to a transaction that has entered another one, or none. */
function seen(table: string, owner: Stage, from: Stage | null): Promise<number> {
  return database().transaction(async (tx) => {
    if (from) await enterWorkspace(tx, from.id);
    const rows = await tx.execute(sql`select 1 from ${sql.identifier(table)} where workspace_id = ${owner.id}`);
    return rows.length;
  });
}

/** The error of a statement, as PostgreSQL's code; undefined when it went through. */
function fails(from: Stage | null, work: (tx: Tx) => Promise<unknown>): Promise<string | undefined> {
  const attempt = database().transaction(async (tx) => {
    if (from) await enterWorkspace(tx, from.id);
    await work(tx);
    tx.rollback();
  });
  return attempt.then(() => undefined, sqlState);
}

const REFUSED = "42501";

describe("the schema", () => {
  test("there are tables to look at", () => {
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["members", "invitations", "events", "teams"]),
    );
  });

  test("each table of a workspace has row-level security, for its owner too", () => {
    expect(tables.filter(({ guarded, forced }) => !guarded || !forced)).toEqual([]);
  });

  test("each primary key begins with the workspace, where a row must have one", () => {
    expect(tables.filter(({ required, key }) => required && key[0] !== "workspace_id")).toEqual([]);
  });

  test("foreign keys inside a workspace carry it, and unique indexes begin with it", async () => {
    expect(await listLooseKeys()).toEqual([]);
  });
});

describe("the application's own role", () => {
  test("is no superuser, owns nothing and can't step around the wall", async () => {
    const [role] = await database().execute(sql`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 });
  });

  test.each([
    "alter table members no force row level security",
    "drop policy seen_inside_or_own on members",
    "create policy all_in on members using (true)",
    "create table loot (id int)",
    "set session_replication_role = replica",
  ])("can't: %s", async (statement) => {
    expect(await fails(home, (tx) => tx.execute(sql.raw(statement)))).toBe(REFUSED);
  });
});

describe("a workspace's rows", () => {
  test("are seen from inside", async () => {
    for (const name of [
      "members",
      "roles",
      "role_grants",
      "member_roles",
      "member_grants",
      "teams",
      "team_members",
      "events",
    ])
      expect([name, await seen(name, home, home)]).not.toEqual([name, 0]);
  });

  test("are not there from outside, nor from another workspace", async () => {
    for (const { name } of tables) {
      expect([name, await seen(name, home, null)]).toEqual([name, 0]);
      expect([name, await seen(name, home, foreign)]).toEqual([name, 0]);
    }
  });

  test("can't be written from outside, nor from another workspace", async () => {
    for (const { name } of tables) {
      const plant = (tx: Tx) => tx.execute(sql`insert into ${sql.identifier(name)} (workspace_id) values (${home.id})`);
      expect([name, await fails(null, plant)]).toEqual([name, REFUSED]);
      expect([name, await fails(foreign, plant)]).toEqual([name, REFUSED]);
    }
  });

  test("can't be pushed into another workspace", async () => {
    for (const name of ["members", "teams", "roles", "invitations"]) {
      const push = (tx: Tx) => tx.execute(sql`update ${sql.identifier(name)} set workspace_id = ${foreign.id}`);
      if ((await seen(name, home, home)) > 0) expect([name, await fails(home, push)]).toEqual([name, REFUSED]);
    }
  });

  test("can't be changed or deleted from another workspace", async () => {
    for (const { name } of tables.filter((one) => !["events", "ownerships"].includes(one.name))) {
      const before = await seen(name, home, home);
      await database().transaction(async (tx) => {
        await enterWorkspace(tx, foreign.id);
        await tx.execute(sql`delete from ${sql.identifier(name)} where workspace_id = ${home.id}`);
      });
      expect([name, await seen(name, home, home)]).toEqual([name, before]);
    }
  });

  test("an id that is none never becomes a workspace", async () => {
    await expect(database().transaction((tx) => enterWorkspace(tx, "' or true --"))).rejects.toThrow("not an id");
  });
});

test("the cast is loaded once, however often it is asked for", async () => {
  const made = [await loadCast(), await loadCast()];
  expect(made[1]).toBe(false);
});
