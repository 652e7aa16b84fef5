import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { LIMITS } from "@/lib/sessions/session";
import { API, GUESSES, INVITATIONS, LETTERS_FROM, LETTERS_TO, PICTURES, SIGN_INS_FROM } from "@/lib/throttles/throttle";
import { PASSWORD } from "@/lib/users/password";
import { LINK_HOURS } from "@/lib/users/user";
import { LIFETIME } from "@/lib/workspaces/workspace";
import { ROWS } from "../.dependency-cruiser.mjs";
import { dependencies, devDependencies, scripts } from "../package.json";
import { codeIn, isThere, linksIn, pathsIn, settingsIn, slugsOf } from "./papers/read.mjs";
import { root } from "./steps/paths.mjs";
import { steps } from "./test/steps.mjs";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const below = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);

const guides = below("docs");
const papers = [
  "bench/README.md",
  "README.md",
  "ARCHITECTURE.md",
  "STYLE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...guides,
];
const decisions = guides.filter((path) => path.startsWith("docs/decisions/")).sort();

test("there is something to hold the papers against", () => {
  expect(decisions.length).toBeGreaterThan(9);
  expect(papers.flatMap((path) => pathsIn(read(path))).length).toBeGreaterThan(100);
  expect(isThere(root, "lib/kernel/nothing.ts")).toBe(false);
  expect(isThere(root, "lib/*/nothing.ts")).toBe(false);
});

describe.each(papers)("%s", (paper) => {
  const text = read(paper);

  test("names files that are there", () => {
    expect(pathsIn(text).filter((path) => !isThere(root, path))).toEqual([]);
  });

  test("leads to what is there", () => {
    const dead = linksIn(text).filter(([path, heading]) => {
      const target = path ? normalize(join(dirname(paper), path)) : paper;
      return !isThere(root, target) || (heading && !slugsOf(read(target)).includes(heading));
    });
    expect(dead).toEqual([]);
  });

  test("names commands that are there", () => {
    const named = [
      ...codeIn(text)
        .join("\n")
        .matchAll(/npm run ([\w-]+)|npm (start|test)\b/g),
    ];
    const unknown = named.map(([, run, short]) => run ?? short ?? "").filter((name) => !(name in scripts));
    expect(unknown).toEqual([]);
  });
});

test("the README tells every command", () => {
  const told = codeIn(read("README.md"));
  const missing = Object.keys(scripts).filter(
    (name) => !told.some((code) => code === `npm ${name}` || code.startsWith(`npm run ${name}`)),
  );
  expect(missing).toEqual([]);
});

test("the README tells every setting, and none that isn't there", () => {
  const table = read("README.md").split("## Configuration")[1]?.split("\n## ")[0] ?? "";
  const told = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name).sort();
  const real = [...settingsIn(read("lib/kernel/env.ts")), ...settingsIn(read("bin/steps/settings.mjs"))];
  const debug = settingsIn(read("bin/steps/say.mjs"));
  const ours = new Set([...real, ...debug].filter((name) => name !== "NODE_ENV"));
  expect(told).toEqual([...ours].sort());
});

test("ARCHITECTURE.md has the rows that the check holds, and every room", () => {
  const told = [...read("ARCHITECTURE.md").matchAll(/^\| \d \| ([^|]+) \|/gm)].map(([, cell]) => codeIn(cell ?? ""));
  expect(told).toEqual(ROWS);
});

test("decision 11 gives a reason for every package", () => {
  const told = read("docs/decisions/0011-dependencies.md");
  const named = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith("@types/"));
  const list = told.split(/[\s,|:()]+/);
  expect(named.filter((name) => !list.includes(name))).toEqual([]);
});

test("ARCHITECTURE.md has the steps of the test command, in their order", () => {
  const table = read("ARCHITECTURE.md").split("| Step of `npm test` |")[1]?.split("\n\n")[0] ?? "";
  expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(Object.keys(steps));
});

const MINUTE = 60_000;
const minutes = (milliseconds: number) => `${milliseconds / MINUTE} minutes`;
const [quarter, day] = GUESSES;

test.each([
  `${PASSWORD.min} to ${PASSWORD.max} characters`,
  `idle for ${minutes(LIMITS.idle)}`,
  `after ${LIMITS.absolute / 60 / MINUTE} hours`,
  `${LIMITS.remembered / 24 / 60 / MINUTE} days`,
  `recent for ${minutes(LIMITS.recent)}`,
  `${quarter?.tries} in ${minutes((quarter?.seconds ?? 0) * 1000)}, ${day?.tries} in a day`,
  `${SIGN_INS_FROM[0]?.tries} in ${minutes((SIGN_INS_FROM[0]?.seconds ?? 0) * 1000)}`,
  `${LETTERS_TO[0]?.tries} an hour`,
  `${LETTERS_FROM[0]?.tries} an hour`,
  `${PICTURES[0]?.tries} an hour`,
  `${INVITATIONS[0]?.tries} a day`,
  `${API.tries} a minute`,
  `${LINK_HOURS["confirm-email"]} hours`,
  `${LINK_HOURS["reset-password"]} hour,`,
  `${LIFETIME.min} hours to ${LIFETIME.max / 24} days`,
])("SECURITY.md gives the figure that the code has: %s", (figure) => {
  expect(read("SECURITY.md").replace(/\s+/g, " ")).toContain(figure);
});

test.each(decisions)("%s has its number, three parts and at most fifty lines", (path) => {
  const text = read(path);
  expect(text).toMatch(new RegExp(`^# ${Number(path.match(/\d{4}/)?.[0])}\\. `));
  expect([...text.matchAll(/^## (.+)$/gm)].slice(0, 3).map(([, name]) => name)).toEqual([
    "Context",
    "Decision",
    "Consequences",
  ]);
  expect(text.split("\n").length).toBeLessThanOrEqual(51);
});
