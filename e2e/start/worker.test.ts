import { execFileSync } from "node:child_process";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { freePort } from "@/bin/test/port.mjs";
import { WORKER_LOCKS } from "@/db/pulse";
import { type Checkout, remove, twin } from "./checkout";
import { endAll, Run } from "./run";
import { environmentFor, processesOf } from "./surroundings";

let checkout: Checkout;
beforeAll(() => {
  checkout = twin(inject("cold").folder);
});
afterEach(endAll);
afterAll(() => remove(checkout));

/** Asks the checkout's database, as any command beside the server may, how many workers live. */
function workers(): number {
  const script = `const sql = require("postgres")(process.env.DATABASE_URL);
    sql.unsafe("select count(*) from pg_locks where locktype = 'advisory' and classid = ${WORKER_LOCKS}")
      .then(([row]) => { console.log(row.count); return sql.end(); })`;
  const env = environmentFor(checkout, {}) as NodeJS.ProcessEnv;
  const command = ["bin/with-database.mjs", "--", process.execPath, "-e", script];
  return Number(execFileSync(process.execPath, command, { cwd: checkout.folder, env, ...checkout.account }));
}

test("a worker of its own waits for the server, works beside it, and ends by itself alone", async () => {
  const worker = new Run(checkout, "worker");
  await worker.says(/Waiting for Muster to start/, 20);
  const server = new Run(checkout, "start", { PORT: String(await freePort()), WORKER: "off" });
  await server.ready();
  await worker.says(/The worker is ready/, 20);
  await expect.poll(workers, { timeout: 10_000 }).toBe(1);
  worker.interrupt();
  expect(await worker.ended).toBe(0);
  expect(workers()).toBe(0);
  server.interrupt();
  expect(await server.ended).toBe(0);
  expect(processesOf(checkout)).toEqual([]);
});
