import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root, tool } from "./run.mjs";
import { single, vitestTally } from "./tally.mjs";

const reports = join(root, ".cache", "test");

async function types() {
  const code = await tool("next", ["typegen"]);
  return single(code || (await tool("tsc", ["--noEmit"])));
}

async function lint() {
  return single(await tool("biome", ["check", "."]));
}

async function unit() {
  const file = report("unit");
  return vitestTally(
    file,
    await tool("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]),
  );
}

async function build() {
  return single(await tool("next", ["build"], { NODE_ENV: "production" }));
}

function report(name) {
  mkdirSync(reports, { recursive: true });
  return join(reports, `${name}.json`);
}

/** What the test command runs, in this order: a name, and what gives `{ passed, failed }`. */
export const steps = { types, lint, unit, build };
