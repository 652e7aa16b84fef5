import { createHash } from "node:crypto";
import { chownSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { read, replace } from "../steps/files.mjs";
import { halt } from "../steps/say.mjs";
import { reason, runProgram } from "./programs.mjs";

/** Makes the cluster's files unless they exist; an interrupted try leaves nothing that looks like a cluster. */
export async function createCluster({ account, programs, cluster, quick = false }) {
  if (existsSync(join(cluster, "PG_VERSION"))) return;
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const speed = quick ? ["--no-sync", "--wal-segsize=1"] : [];
  const args = ["-D", draft, "-U", "postgres", "-A", "reject", "--no-instructions", ...locale, ...speed];
  const { code, output } = await runProgram(account, programs.initdb, args);
  if (code !== 0) halt(`The database could not be created: ${reason(output)}`);
  give(account, join(draft, "pg_hba.conf"), accessRules);
  give(account, join(draft, "postgresql.conf"), `${read(join(draft, "postgresql.conf"))}\ninclude 'muster.conf'\n`);
  renameSync(draft, cluster);
}

/** Only the two roles get in, only from this machine, only with their passwords. */
const accessRules = `host muster muster_owner,muster_app 127.0.0.1/32 scram-sha-256\n`;

/**
 * Makes the owner, the application's role and the database, or gives the roles new passwords. The server's
 * superuser works in single-user mode only: nobody can sign in as it.
 */
export async function setUpRoles({ account, programs, cluster, secrets }) {
  await singleUser({ account, programs, cluster }, [
    role("muster_owner", secrets.ownerPassword),
    role("muster_app", secrets.appPassword),
  ]);
  if (!existsSync(rolesNote(cluster))) {
    await singleUser({ account, programs, cluster }, [
      "create database muster owner muster_owner",
      "revoke all on database muster from public",
      "grant connect on database muster to muster_app",
    ]);
  }
  give(account, rolesNote(cluster), digest(secrets));
}

/** Whether the cluster exists and its roles have the passwords that we know. */
export function rolesAreCurrent(cluster, secrets) {
  return read(rolesNote(cluster)) === digest(secrets);
}

function rolesNote(cluster) {
  return join(cluster, "muster-roles");
}

function digest({ ownerPassword, appPassword }) {
  return createHash("sha256").update(`${ownerPassword} ${appPassword}`).digest("hex");
}

function role(name, password) {
  const rights = `login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${password}'`;
  return `do $$ begin if to_regrole('${name}') is null then create role ${name}; end if; end $$;\nalter role ${name} ${rights}`;
}

async function singleUser({ account, programs, cluster }, statements) {
  writeSettings({ account, cluster, port: 5432 });
  const input = `${statements.join(";\n")};\n`;
  const { code, output } = await runProgram(account, programs.postgres, ["--single", "-D", cluster, "postgres"], input);
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(output)) halt(`The database could not be set up: ${reason(output)}`);
}

/** The server's settings, written before each start. */
export function writeSettings({ account, cluster, port, quick = false }) {
  const settings = {
    port,
    listen_addresses: "'127.0.0.1'",
    unix_socket_directories: "''",
    password_encryption: "'scram-sha-256'",
    max_connections: 100,
    shared_buffers: "'128MB'",
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    jit: "off",
    random_page_cost: 1.1,
    logging_collector: "on",
    log_directory: "'log'",
    log_filename: "'postgres-%a.log'",
    log_rotation_age: "'1d'",
    log_truncate_on_rotation: "on",
    ...(quick
      ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum_naptime: "'5min'" }
      : {}),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  give(account, join(cluster, "muster.conf"), lines.join(""));
}

function give(account, file, text) {
  replace(file, text, 0o600);
  if (account) chownSync(file, account.uid, account.gid);
}
