import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { fingerprint, read, replace } from "./files.mjs";
import { root } from "./paths.mjs";
import { halt } from "./say.mjs";

/**
 * Brings the schema up to date. An embedded cluster keeps a note of what it was last brought to beside its data,
 * so that the note goes where the data goes; other servers are always asked.
 */
export async function migrate(environment, cluster) {
  const script = join(root, "db", "migrate.ts");
  if (!existsSync(script)) return;
  const note = cluster && join(cluster, "muster-migrations");
  const wanted = migrationsFingerprint();
  if (note && read(note) === wanted) return;
  const env = { ...process.env, ...environment };
  const code = await run(process.execPath, ["--import", "tsx", script], { cwd: root, env });
  if (code !== 0) halt("The database could not be brought up to date. The line above says why.");
  if (note) replace(note, wanted);
}

export function migrationsFingerprint() {
  return fingerprint(root, ["db/migrations", "db/migrate.ts", "package-lock.json"]);
}
