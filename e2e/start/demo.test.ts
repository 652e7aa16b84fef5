import { execFileSync } from "node:child_process";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { freePort } from "@/bin/test/port.mjs";
import { type Checkout, remove, twin } from "./checkout";
import { endAll, Run } from "./run";
import { environmentFor } from "./surroundings";

let checkout: Checkout;
beforeAll(() => {
  checkout = twin(inject("cold").folder);
});
afterEach(endAll);
afterAll(() => remove(checkout));

test("npm run demo loads the demo once, and prints how to sign in", async () => {
  const env = { PORT: String(await freePort()) };
  const first = new Run(checkout, "demo", env);
  await first.ready();
  expect(first.output).toMatch(/Acme Flowers is ready/);
  expect(first.output.match(/@(acme|globex)\.test/g)?.length).toBeGreaterThan(7);
  expect(first.output).toMatch(/Password of each: \S+/);
  await endAll();
  const second = new Run(checkout, "demo", env);
  await second.ready();
  expect(second.output).toMatch(/Acme Flowers was there already/);
});

test("npm run seed fills the running server's database", async () => {
  await new Run(checkout, "start", { PORT: String(await freePort()) }).ready();
  const command = ["run", "-s", "seed", "--", "--workspaces", "1", "--members", "20"];
  const env = environmentFor(checkout, {}) as NodeJS.ProcessEnv;
  const said = execFileSync("npm", command, { cwd: checkout.folder, env, encoding: "utf8", ...checkout.account });
  expect(said).toMatch(/\/w\/seed-1 /);
});
