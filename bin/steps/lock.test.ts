import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holderOf, takeLock } from "./lock.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "muster-lock-"));
  file = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the second taker learns who holds the lock and what the holder noted", async () => {
  const held = await takeLock(file, { command: "one" });
  held.note?.({ address: "http://localhost:3000" });
  const { holder } = await takeLock(file, { command: "two" });
  expect(holder).toMatchObject({ pid: process.pid, command: "one", address: "http://localhost:3000" });
  held.release?.();
  expect((await takeLock(file, { command: "two" })).holder).toBeUndefined();
});

test("of many takers at once, over a dead holder's lock, one gets it", async () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, born: "another day", key: "old" }));
  const script = `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, "lock.mjs"))};
    const { holder } = await takeLock(${JSON.stringify(file)}, {});
    process.stdout.write(holder ? "late" : "held");
    process.stdin.resume();`;
  const takers = Array.from({ length: 4 }, () => taker(script));
  const said = await Promise.all(takers.map((one) => one.said));
  for (const one of takers) one.end();
  expect(said.toSorted()).toEqual(["held", "late", "late", "late"]);
}, 30_000);

test("a lock that was left half-written belongs to nobody", async () => {
  writeFileSync(file, '{"pid":');
  expect(holderOf(file)).toBeNull();
  expect((await takeLock(file, {})).holder).toBeUndefined();
});

test("releasing leaves a lock alone that somebody else has by now", async () => {
  const mine = await takeLock(file, {});
  const theirs = JSON.stringify({ pid: 1, born: "long ago", key: "theirs" });
  writeFileSync(file, theirs);
  mine.release?.();
  expect(readFileSync(file, "utf8")).toBe(theirs);
});

/** A process that tries to take the lock, says how it went, and lives until it is ended. */
function taker(script: string) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
  const said = new Promise<string>((done) => child.stdout.once("data", (text) => done(String(text))));
  return { said, end: () => child.stdin.end() };
}
