import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runStep } from "./child.mjs";
import { read, replace } from "./files.mjs";
import { mendDriver } from "./mend.mjs";
import { root } from "./paths.mjs";
import { say } from "./say.mjs";

const stamp = join(root, "node_modules", ".muster-install");

/**
 * Installs what package-lock.json says unless that is what node_modules holds. `dev` also asks for the packages
 * of the tests, which npm leaves out under NODE_ENV=production.
 */
export async function install({ dev = false } = {}) {
  const full = dev || process.env.NODE_ENV !== "production";
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const wanted = createHash("sha256")
    .update(`${lock} ${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest("hex");
  const [hash, extent] = (read(stamp) ?? "").split(" ");
  if (hash === wanted && (extent === "full" || !full)) return;
  if (!holds(JSON.parse(lock), full)) {
    say("Installing packages. The first time takes a minute or two.");
    const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", full ? "--include=dev" : "--omit=dev"];
    await runStep("Installing packages", ...npm(args), { cwd: root });
  }
  mendDriver();
  replace(stamp, `${wanted} ${full ? "full" : "production"}`);
}

/** The npm that started us, else the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return [process.execPath, [script, ...args]];
  return ["npm", args];
}

/** Whether an earlier install by hand left exactly these packages, by npm's own note of what it has put there. */
function holds(lock, full) {
  const note = JSON.parse(read(join(root, "node_modules", ".package-lock.json")) ?? "{}").packages;
  if (!note) return false;
  return Object.entries(lock.packages).every(([path, { version, integrity, optional, dev, devOptional }]) => {
    if (path === "" || (!full && (dev || devOptional))) return true;
    const there = note[path];
    return there ? there.version === version && there.integrity === integrity : Boolean(optional);
  });
}
