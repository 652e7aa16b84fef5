import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { postgresBinaries } from "@/bin/postgres/binaries.mjs";
import { freePort } from "@/bin/test/port.mjs";
import { ordinary } from "./checkout";

const distribution = "/usr/lib/postgresql";

/** The programs of the oldest server that this machine's distribution installed, else of the embedded one. */
function programs() {
  const [version] = existsSync(distribution) ? readdirSync(distribution).sort() : [];
  if (!version) return postgresBinaries(ordinary ?? null);
  const program = (name: string) => join(distribution, version, "bin", name);
  return { version, initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

/** A server that Muster didn't make, with roles as the guide says, and no database yet. */
export async function openOwnServer() {
  const { version, initdb, pgCtl } = programs();
  const folder = mkdtempSync(join(tmpdir(), "muster-own-"));
  if (ordinary) chownSync(folder, ordinary.uid, ordinary.gid);
  const port = await freePort();
  const data = join(folder, "data");
  const run = (program: string, args: string[]) =>
    execFileSync(program, args, { cwd: "/", stdio: "ignore", ...ordinary });
  run(initdb, ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
  run(pgCtl, ["start", "-D", data, "-w", "-o", settings, "-l", join(folder, "log")]);
  const address = (role: string) => `postgres://${role}:any@127.0.0.1:${port}/muster`;
  const sql = postgres(address("postgres").replace("/muster", "/postgres"), { max: 1, onnotice: () => {} });
  await sql`create role muster_owner login`;
  await sql`create role muster_app login`;
  await sql`create database muster owner muster_owner`;
  await sql.end();
  return {
    version,
    app: address("muster_app"),
    owner: address("muster_owner"),
    superuser: address("postgres"),
    close: () => {
      run(pgCtl, ["stop", "-D", data, "-m", "immediate", "-w"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
