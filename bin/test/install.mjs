import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { has, root, run } from "./run.mjs";

const stamp = join(root, "node_modules", ".muster-tested");

/** Installs what the lock file says, the packages of the tests included, unless that is what is there. */
export async function install() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (has("node_modules/.muster-tested") && readFileSync(stamp, "utf8") === wanted) return;
  const code = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (code !== 0) throw new Error("npm ci failed: see above");
  writeFileSync(stamp, wanted);
}
