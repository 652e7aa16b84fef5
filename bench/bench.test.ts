import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { permissions } from "@/lib/roles/permission";
import { reaches } from "@/lib/roles/reach";
import { scriptsIn } from "./figures/first-load.mjs";
import { chosen, figures } from "./figures.mjs";
import { abilityOf } from "./floors/ability.mjs";
import { processorTime, readStat, residentMemory } from "./measure/processor.mjs";
import { compared, held, raced } from "./measure/row.mjs";
import { quantile, shown } from "./measure/spread.mjs";
import { tableOf } from "./measure/table.mjs";

test("figures are chosen by number or name, and a word that names none is told", () => {
  expect(chosen([])).toEqual(figures);
  expect(chosen(["1"]).map(({ number }) => number)).toEqual([1]);
  expect(chosen(["members", "9"]).map(({ number }) => number)).toEqual([9, 2, 3, 4]);
  expect(() => chosen(["nonsense"])).toThrow(/no figure "nonsense"/);
});

test("a process is read whatever its name, with all below it", async () => {
  const stat = "42 (a) S 1 b) S 7 42 42 0 -1 4194304 100 0 0 0 12 34 5 6 20 0 1 0 100 0 0";
  expect(readStat(stat)).toEqual({ parent: 7, spent: 570 });
  if (process.platform !== "linux") return;
  const busy =
    "const end = Date.now() + 300; while (Date.now() < end); process.stdin.once('data', () => {}); console.log()";
  const shell = `'${process.execPath}' -e "${busy}"; true`;
  const child = spawn("sh", ["-c", shell], { stdio: ["pipe", "pipe", "ignore"] });
  await new Promise((ready) => child.stdout.once("data", ready));
  expect(processorTime(child.pid)).toBeGreaterThan(50);
  expect(residentMemory(child.pid)).toBeGreaterThan(20);
  child.stdin.end("\n");
  await new Promise((gone) => child.once("exit", gone));
  expect(processorTime(child.pid)).toBeNull();
});

test("a target is a bound on the ratio or on the figure itself, and a line without one has no verdict", () => {
  const [ours, floor] = [
    { rate: 60, cpu: 2 },
    { rate: 100, cpu: 1 },
  ];
  expect(raced("x", ours, floor, { floor: "bare", atLeast: 0.6 }).met).toBe(true);
  expect(raced("x", ours, floor, { floor: "bare", atLeast: 0.61 }).met).toBe(false);
  expect(raced("x", ours, floor, { floor: "bare" }).met).toBeNull();
  expect(compared("x", "1", "1", { ratio: 1, atMost: 1.3, and: false }).met).toBe(false);
  expect(held("x", 61, "kB", { atMost: 60 }).met).toBe(false);
  expect(held("x", 60, "kB", { atMost: 60 }).met).toBe(true);
});

test("the table has a line for each, with the ratio and the processor's time", () => {
  const lines = [
    raced("me", { rate: 4321, cpu: 0.2 }, { rate: 6000, cpu: null }, { floor: "node:http", atLeast: 0.6 }),
  ];
  const [, , row] = tableOf([{ number: 1, lines }]).split("\n");
  expect(row?.split(/ {2,}/)).toEqual([
    "1",
    "me",
    "4,321/s",
    "6,000/s node:http",
    "0.72",
    "0.2 / –",
    "≥ 0.6 ×",
    "reached",
  ]);
});

test("quantiles and figures read as they should", () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([quantile(values, 0.5), quantile(values, 0.99), quantile([], 0.5)]).toEqual([51, 100, 0]);
  expect([shown(12_345.6), shown(98.14), shown(0.12345), shown(null)]).toEqual(["12,346", "98.1", "0.123", "–"]);
});

test("a page's scripts count once, without those for browsers that know no modules", () => {
  const html = '<script src="/a.js" async=""></script><script noModule="" src="/old.js"></script><script>1</script>';
  expect(scriptsIn(`${html}<script src="/a.js"></script><script nonce="n" src="/b.js"></script>`)).toEqual([
    "/a.js",
    "/b.js",
  ]);
});

test("the peer is given the widest reach of a permission and every narrower one, as ours", () => {
  const [first = "", second = ""] = permissions;
  const roles = [
    { permissions: [first], reach: "own" },
    { permissions: [first], reach: "team" },
  ];
  const ability = abilityOf({ roles, grants: [{ permissions: [second], reach: "own" }] }, reaches);
  expect(reaches.map((reach) => ability.can(first, reach))).toEqual([true, true, false]);
  expect(reaches.map((reach) => ability.can(second, reach))).toEqual([true, false, false]);
});
