import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { freePort } from "@/bin/test/port.mjs";
import { type Checkout, remove, twin } from "./checkout";
import { endAll, Run } from "./run";
import { crowding, postmasterOf, processesOf } from "./surroundings";

let checkout: Checkout;
let port: string;

beforeAll(async () => {
  checkout = twin(inject("cold").folder);
  port = String(await freePort());
});
afterEach(endAll);
afterAll(() => remove(checkout));

const start = () => new Run(checkout, "start", { PORT: port });

/** The one process below npm that serves. */
async function serverOf(run: Run): Promise<number> {
  await run.ready();
  return JSON.parse(readFileSync(join(checkout.folder, ".data/running.lock"), "utf8")).pid;
}

async function untilGone(milliseconds: number): Promise<string[]> {
  const late = Date.now() + milliseconds;
  while (processesOf(checkout).length > 0 && Date.now() < late) await sleep(50);
  return processesOf(checkout);
}

test("a warm start is ready within three seconds", async () => {
  const seconds: number[] = [];
  for (let times = 0; times < 3; times++) {
    const crowded = crowding();
    const run = start();
    const address = await run.ready();
    seconds.push((Date.now() - run.began) / 1000 / Math.max(crowded, crowding()));
    expect((await fetch(`${address}/sign-in`)).status).toBe(200);
    await endAll();
  }
  console.log(`warm starts, had the machine been ours alone: ${seconds.map((one) => one.toFixed(1)).join(", ")} s`);
  expect(Math.min(...seconds)).toBeLessThan(3);
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  test(`${signal} to npm leaves no process`, async () => {
    const run = start();
    await run.ready();
    process.kill(run.pid, signal);
    expect(await untilGone(5000)).toEqual([]);
  });
}

test("Ctrl-C, which reaches npm and the server at once, leaves no process and no error", async () => {
  const run = start();
  await run.ready();
  run.interrupt();
  expect(await run.ended).toBe(0);
  expect(processesOf(checkout)).toEqual([]);
  expect(run.output).not.toMatch(/error/i);
});

test("Ctrl-C while it starts, whatever it is doing at that moment, leaves no process and no error", async () => {
  for (const milliseconds of [600, 900, 1200, 1500]) {
    const run = start();
    await sleep(milliseconds);
    run.interrupt();
    await run.ended;
    expect(processesOf(checkout)).toEqual([]);
    expect(run.output).not.toMatch(/error/i);
  }
});

test("a server that can't open what it lives on says so, and doesn't say that it is ready", async () => {
  const broken = twin(inject("cold").folder);
  writeFileSync(join(broken.folder, ".next/server/instrumentation.js"), 'throw new Error("no worker today");');
  const run = new Run(broken, "start", { PORT: String(await freePort()) });
  const code = await run.ended;
  const left = processesOf(broken);
  remove(broken);
  expect(code).toBe(1);
  expect(left).toEqual([]);
  expect(run.output).toMatch(/no worker today(.|\n)*Muster could not start: its first answer was 500/);
  expect(run.output).not.toMatch(/is ready/);
});

test("a second Ctrl-C doesn't wait for what is under way", async () => {
  const run = start();
  const address = await run.ready();
  const slow = request(`${address}/sign-in`, { method: "POST", headers: { "content-length": "10" } });
  slow.on("error", () => {}).flushHeaders();
  await sleep(300);
  run.interrupt();
  await sleep(1000);
  expect(processesOf(checkout)).not.toEqual([]);
  run.interrupt();
  expect(await untilGone(3000)).toEqual([]);
});

test("a killed npm takes everything with it", async () => {
  const run = start();
  await run.ready();
  process.kill(run.pid, "SIGKILL");
  expect(await untilGone(5000)).toEqual([]);
});

test("after kill -9 of the server the next start adopts the database that it left", async () => {
  const first = start();
  const server = await serverOf(first);
  const database = postmasterOf(checkout);
  process.kill(server, "SIGKILL");
  await first.ended;
  expect(processesOf(checkout)).not.toEqual([]);
  await start().ready();
  expect(postmasterOf(checkout)).toBe(database);
  await endAll();
  expect(await untilGone(5000)).toEqual([]);
});

test("after kill -9 of the server and the database the next start recovers", async () => {
  const first = start();
  const server = await serverOf(first);
  process.kill(server, "SIGKILL");
  process.kill(postmasterOf(checkout), "SIGKILL");
  const address = await start().ready();
  expect((await fetch(`${address}/sign-in`)).status).toBe(200);
});

test("a database that is killed under a running server comes back by itself", async () => {
  const address = await start().ready();
  const database = postmasterOf(checkout);
  process.kill(database, "SIGKILL");
  await expect.poll(() => postmasterOf(checkout), { timeout: 10_000 }).not.toBe(database);
  await expect.poll(async () => (await fetch(`${address}/api/ready`)).status, { timeout: 10_000 }).toBe(200);
});
