import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Reads a file, or null when there is none. */
export function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  }
}

/** Replaces a file in one step: a crash leaves the old or the new one, and no hard link is written through. */
export function replace(file, text, mode = 0o644) {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${randomBytes(4).toString("hex")}`;
  writeFileSync(fresh, text, { mode });
  renameSync(fresh, file);
}

/** One hash over the content and names of files and folders below a root; `skip` leaves names out. */
export function fingerprint(base, names, skip = () => false) {
  const hash = createHash("sha256");
  for (const name of names) add(hash, base, name, skip);
  return hash.digest("hex");
}

function add(hash, base, name, skip) {
  if (skip(name)) return;
  let entries;
  try {
    entries = readdirSync(join(base, name)).sort();
  } catch (error) {
    if (error.code === "ENOENT") return;
    if (error.code !== "ENOTDIR") throw error;
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(base, name)))
      .update("\0");
    return;
  }
  for (const entry of entries) add(hash, base, `${name}/${entry}`, skip);
}
