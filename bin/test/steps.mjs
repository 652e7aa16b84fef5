import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build as buildOnce } from "../steps/build.mjs";
import { cacheFolder } from "../steps/paths.mjs";
import { complain, oneLine } from "../steps/say.mjs";
import { playwrightTally, single, vitestTally } from "./tally.mjs";
import { script, tool } from "./tool.mjs";

async function types() {
  const code = await tool("next", ["typegen"]);
  return single(code || (await tool("tsc", ["--noEmit"])));
}

async function lint() {
  return single(await tool("biome", ["check", "."]));
}

async function architecture() {
  return single(await script("bin/architecture.mjs"));
}

function unit() {
  return vitest("unit", []);
}

/** The commands as a person runs them: a clean clone, in an empty home. */
function start() {
  return vitest("start", ["--config", "e2e/start/vitest.config.ts"]);
}

async function vitest(name, args) {
  const file = report(name);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return vitestTally(file, await tool("vitest", ["run", ...args, ...reporters]));
}

async function build() {
  try {
    await buildOnce();
    return single(0);
  } catch (error) {
    complain(oneLine(error));
    return single(1);
  }
}

async function browser() {
  const file = report("browser");
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  return playwrightTally(file, await tool("playwright", ["test", "--reporter=list,json"], env));
}

function report(name) {
  const folder = join(cacheFolder, "test");
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.json`);
}

/** What the test command runs, in this order: a name, and what gives `{ passed, failed }`. */
export const steps = { types, lint, architecture, unit, build, browser, start };
