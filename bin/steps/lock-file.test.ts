import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entryFor, missingPackages } from "./lock-file.mjs";
import { root } from "./paths.mjs";

test("the lock file names the packages of every platform, or npm ci refuses it: see bin/complete-lock.mjs", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
  expect(missingPackages(lock)).toEqual([]);
});

test("a platform's package that isn't named is found, with its version, wherever it could stand", () => {
  const optionalDependencies = { "@x/tool-darwin-arm64": "1.2.3", "@x/tool-linux-x64-musl": "1.2.3" };
  const packages = {
    "": {},
    "node_modules/tool": { optionalDependencies, dev: true },
    "node_modules/tool/node_modules/@x/tool-darwin-arm64": {},
  };
  const missing = missingPackages({ packages });
  expect(missing).toEqual([{ name: "@x/tool-linux-x64-musl", version: "1.2.3", dev: true }]);
  expect(missing.map(entryFor)).toEqual([
    { version: "1.2.3", cpu: ["x64"], dev: true, libc: ["musl"], optional: true, os: ["linux"] },
  ]);
});
