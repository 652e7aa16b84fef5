import { existsSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { freePort } from "@/bin/test/port.mjs";
import { type Checkout, remove, twin } from "./checkout";
import { openOwnServer } from "./own-server";
import { endAll, Run } from "./run";

let checkout: Checkout;
let server: Awaited<ReturnType<typeof openOwnServer>>;
let env: Record<string, string>;

beforeAll(async () => {
  checkout = twin(inject("cold").folder);
  server = await openOwnServer();
  const AUTH_SECRET = "kq7Zp0vY3sWx8RbT1nGhUeLd5cMfJa2o";
  const addresses = { DATABASE_URL: server.app, DATABASE_MIGRATION_URL: server.owner };
  env = { PORT: String(await freePort()), AUTH_SECRET, ...addresses };
});
afterEach(endAll);
afterAll(() => {
  server.close();
  remove(checkout);
});

test("with DATABASE_URL set, the same code runs on that server, and no other is made", async () => {
  console.log(`the server of one's own is PostgreSQL ${server.version}`);
  const run = new Run(checkout, "start", env);
  const address = await run.ready();
  expect((await fetch(`${address}/sign-in`)).status).toBe(200);
  await expect.poll(async () => (await fetch(`${address}/api/ready`)).status, { timeout: 10_000 }).toBe(200);
  expect(existsSync(join(checkout.folder, ".data/postgres"))).toBe(false);
  expect(run.output).not.toMatch(/Warning/);
});

test("the application's role owns nothing there, and policies bind it [V13.2.2]", async () => {
  const sql = postgres(server.app, { max: 1 });
  const [found] = await sql`
    select count(*) filter (where tableowner = current_user)::int as owned, count(*)::int as tables
    from pg_tables where schemaname = 'public'`;
  expect(found).toMatchObject({ owned: 0 });
  expect(found?.tables).toBeGreaterThan(10);
  expect(await sql`select id from members`).toHaveLength(0);
  await expect(sql`create table mine (id int)`).rejects.toThrow(/permission denied/);
  await sql.end();
});

test("a role that no policy binds is warned about", async () => {
  const run = new Run(checkout, "start", { ...env, DATABASE_URL: server.superuser });
  await run.ready();
  expect(run.output).toMatch(/Warning: DATABASE_URL signs in as a role that row-level security doesn't bind/);
});

test.each([
  ["AUTH_SECRET is missing", { AUTH_SECRET: "" }],
  ["DATABASE_URL can't be used: connect ECONNREFUSED", { DATABASE_URL: "postgres://a:b@127.0.0.1:1/muster" }],
  [
    "(DATABASE_MIGRATION_URL) could not be brought up to date",
    { DATABASE_MIGRATION_URL: "postgres://a@127.0.0.1:1/x" },
  ],
])("the start stops with one line: %s", async (line, wrong) => {
  const run = new Run(checkout, "start", { ...env, ...wrong });
  expect(await run.ended).toBe(1);
  expect(run.output.trim().split("\n").at(-1)).toContain(line);
});
