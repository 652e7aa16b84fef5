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
  let said = "";
  const options = { cwd: root, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] };
  const code = await run(process.execPath, ["--import", "tsx", script], { ...options, hear: (text) => (said += text) });
  if (code !== 0) halt(`The database (${nameOf(environment)}) could not be brought up to date: ${reason(said)}`);
  if (note) replace(note, wanted);
}

/** The line that names the error; the frames around it help nobody here. */
function reason(said) {
  const lines = said.split("\n").map((line) => line.trim());
  return lines.find((line) => /^(\w*Error|error)\b.*: /.test(line)) ?? lines.find(Boolean) ?? "no reason given";
}

function nameOf({ DATABASE_URL, DATABASE_MIGRATION_URL }) {
  return DATABASE_MIGRATION_URL === DATABASE_URL ? "DATABASE_URL" : "DATABASE_MIGRATION_URL";
}

export function migrationsFingerprint() {
  return fingerprint(root, ["db/migrations", "db/migrate.ts", "package-lock.json"]);
}
