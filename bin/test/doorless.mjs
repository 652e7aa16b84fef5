import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, root } from "../steps/paths.mjs";

const MANIFEST = join("server", "functions-config-manifest.json");

/**
 * The same build without its proxy, as if `proxy.ts` were deleted: a folder that shares every file with the checkout but
 * the manifest by which the server finds the proxy. What a deleted file would leave out of it is left out.
 */
export function buildWithoutProxy() {
  const folder = join(cacheFolder, "test", "doorless");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root)) {
    if (![".next", ".git", ".cache", ".data", "proxy.ts", "package-lock.json"].includes(name))
      symlinkSync(join(root, name), join(folder, name));
  }
  share(join(root, ".next"), join(folder, ".next"));
  const manifest = join(folder, ".next", MANIFEST);
  const { functions, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  if (!functions["/_middleware"]) throw new Error("the build has no proxy to leave out");
  rmSync(manifest);
  const { "/_middleware": _, ...others } = functions;
  writeFileSync(manifest, JSON.stringify({ ...rest, functions: others }));
  return folder;
}

/** A copy of a folder whose files are hard links: it costs next to nothing. */
function share(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [here, there] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) entry.name === "cache" || share(here, there);
    else if (entry.isFile()) linkSync(here, there);
    else cpSync(here, there, { verbatimSymlinks: true });
  }
}
