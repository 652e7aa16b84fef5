import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./paths.mjs";

type Package = { optionalDependencies?: Record<string, string> };

const lock: { packages: Record<string, Package> } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

/** Whether a package that `path` asks for stands in the lock, there or in a folder above. */
function resolves(path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (lock.packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

test("the lock file names the packages of every platform, or npm ci refuses it", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !resolves(path, name)),
  );
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
  expect(missing).toEqual([]);
});
