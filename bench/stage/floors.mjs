import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runStep } from "../../bin/steps/child.mjs";
import { fingerprint, read, replace } from "../../bin/steps/files.mjs";
import { cacheFolder, root } from "../../bin/steps/paths.mjs";
import { startProgram } from "./program.mjs";

const floors = join(root, "bench", "floors");
const place = join(cacheFolder, "bench", "next");
const next = join(root, "node_modules", "next", "dist", "bin", "next");

/** Starts the server that is nothing but node:http and the queries. */
export function startNodeFloor(environment) {
  return startProgram("floor-node", [join(floors, "server.mjs")], environment, "/");
}

/** Builds the bare Next application, unless it is built, and starts it as Next itself does. */
export async function startNextFloor(environment) {
  const wanted = fingerprint(root, ["bench/floors", "package-lock.json"]);
  if (read(join(place, "built")) !== wanted || !existsSync(join(place, ".next", "BUILD_ID"))) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    cpSync(join(floors, "next"), place, { recursive: true });
    cpSync(join(floors, "queries.mjs"), join(place, "queries.mjs"));
    const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    await runStep("The build of the bare Next application", process.execPath, [next, "build", place], {
      cwd: place,
      env,
    });
    replace(join(place, "built"), wanted);
  }
  return startProgram("floor-next", [next, "start", place, "-H", "127.0.0.1"], environment, "/");
}
