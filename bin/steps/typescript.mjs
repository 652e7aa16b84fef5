import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";
import { root } from "./paths.mjs";

/** Imports one of the application's own modules into a process that Next doesn't run. */
export function importTypescript(path) {
  process.chdir(root);
  register();
  return import(pathToFileURL(join(root, path)).href);
}
