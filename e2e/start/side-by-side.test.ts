import { statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { freePort } from "@/bin/test/port.mjs";
import { type Checkout, isRoot, remove, twin } from "./checkout";
import { endAll, Run } from "./run";
import { dataOf, processesOf } from "./surroundings";

let one: Checkout;
let two: Checkout;

beforeAll(() => {
  one = twin(inject("cold").folder);
  two = twin(inject("cold").folder);
});
afterEach(endAll);
afterAll(() => {
  remove(one);
  remove(two);
});

test("two checkouts start side by side, each with its own port, database and secrets", async () => {
  const runs = [one, two].map((checkout) => new Run(checkout, "start"));
  const [a, b] = await Promise.all(runs.map((run) => run.ready()));
  expect(a).not.toBe(b);
  for (const address of [a, b]) expect((await fetch(`${address}/sign-in`)).status).toBe(200);
});

test("of two starters at once in one checkout, one serves and the other says so", async () => {
  const port = String(await freePort());
  const runs = [new Run(one, "start", { PORT: port }), new Run(one, "start", { PORT: port })];
  const second = await Promise.race(runs.map((run) => run.ended.then(() => run)));
  const first = runs.find((run) => run !== second);
  expect(await second.ended).toBe(0);
  expect(second.output).toMatch(/Muster (already runs|is being started) in this folder/);
  await first?.ready();
  const third = new Run(one, "start", { PORT: port });
  await third.ended;
  expect(third.output).toContain(`Muster already runs in this folder: http://localhost:${port}`);
});

test("a port that was asked for and is taken stops the start with one line", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port));
  });
  const run = new Run(one, "start", { PORT: String(port) });
  expect(await run.ended).toBe(1);
  other.close();
  expect(run.output).toContain(`Port ${port} is taken`);
  expect(processesOf(one)).toEqual([]);
});

test("without a port of one's own, the next free one is taken and the address follows", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.once("error", () => resolve());
    other.listen(3000, "127.0.0.1", resolve);
  });
  const address = await new Run(one, "start").ready();
  other.close();
  expect(Number(new URL(address).port)).toBeGreaterThan(3000);
  expect((await fetch(`${address}/sign-in`)).status).toBe(200);
});

test("a malformed value stops the start with one line that names it", async () => {
  const run = new Run(one, "start", { APP_URL: "muster.example.com" });
  expect(await run.ended).toBe(1);
  expect(run.output.trim().split("\n").at(-1)).toMatch(/^APP_URL must be/);
});

test("secrets and data are closed to other accounts", () => {
  expect(statSync(join(one.folder, ".data/secrets.json")).mode & 0o077).toBe(0);
  expect(statSync(dataOf(one.folder)).mode & 0o077).toBe(0);
});

if (isRoot) {
  test("root starts a checkout below its closed home, with the database under an account that may not enter it", async () => {
    const checkout = twin(inject("cold").folder, { below: "/root", account: { uid: 0, gid: 0 } });
    const address = await new Run(checkout, "start", { PORT: String(await freePort()) }).ready();
    expect((await fetch(`${address}/sign-in`)).status).toBe(200);
    expect(statSync(dataOf(checkout.folder)).uid).not.toBe(0);
    await endAll();
    expect(processesOf(checkout)).toEqual([]);
    remove(checkout);
  });
}
