import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replace } from "./steps/files.mjs";
import { entryFor, missingPackages } from "./steps/lock-file.mjs";
import { root } from "./steps/paths.mjs";
import { say } from "./steps/say.mjs";

/**
 * `node bin/complete-lock.mjs`, after `npm install` changed the lock file: a registry that lacks some platform's packages,
 * or an npm that forgets them, leaves a lock that `npm ci` refuses.
 */
const file = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingPackages(lock);
for (const one of missing) lock.packages[`node_modules/${one.name}`] = entryFor(one);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
replace(file, `${JSON.stringify(lock, null, 2)}\n`);
say(missing.length === 0 ? "The lock file is complete." : missing.map(({ name }) => `added ${name}`).join("\n"));
