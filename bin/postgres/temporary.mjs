import {
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { read, replace } from "../steps/files.mjs";
import { migrate, migrationsFingerprint } from "../steps/migrate.mjs";
import { cacheFolder } from "../steps/paths.mjs";
import { freshSecrets } from "../steps/secrets.mjs";
import { createCluster, setUpRoles } from "./cluster.mjs";
import { addresses } from "./embedded.mjs";
import { makeScratch, removeScratch, serveScratch, sweepScratch } from "./scratch.mjs";
import { stopServer } from "./server.mjs";

const templates = join(cacheFolder, "postgres");

/**
 * Opens a migrated database for one test run, in less than a second: a copy of a cluster that is made once per set
 * of migrations. Nothing is forced to the disk, and closing it removes it. `empty` leaves the migrations out.
 */
export async function openTemporary({ empty = false } = {}) {
  sweepScratch();
  const template = join(templates, empty ? "empty" : migrationsFingerprint().slice(0, 16));
  if (!existsSync(template)) await makeTemplate(template, empty);
  const where = makeScratch();
  cpSync(join(template, "cluster"), where.cluster, { recursive: true });
  if (where.account) give(where.account, where.cluster);
  const secrets = JSON.parse(read(join(template, "secrets.json")));
  const server = await serveScratch(where);
  return { ...server, ...addresses(server.port, secrets), authSecret: secrets.authSecret };
}

async function makeTemplate(template, empty) {
  const where = makeScratch();
  const secrets = freshSecrets();
  await createCluster(where);
  await setUpRoles({ ...where, secrets });
  const server = await serveScratch(where);
  try {
    if (!empty) await migrate(environmentOf({ ...addresses(server.port, secrets), ...secrets }));
    await stopServer(where);
    const draft = `${template}.${process.pid}`;
    cpSync(where.cluster, join(draft, "cluster"), { recursive: true });
    replace(join(draft, "secrets.json"), JSON.stringify(secrets), 0o600);
    removeOldTemplates();
    if (existsSync(template)) rmSync(draft, { recursive: true });
    else renameSync(draft, template);
  } finally {
    await stopServer(where);
    removeScratch(where.folder);
  }
}

/** The variables that point the application at a database. */
export function environmentOf({ url, migrationUrl, authSecret }) {
  return { DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl, AUTH_SECRET: authSecret };
}

function removeOldTemplates() {
  mkdirSync(templates, { recursive: true });
  for (const name of readdirSync(templates)) {
    const path = join(templates, name);
    if (Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}

function give(account, path) {
  lchownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) give(account, join(path, name));
}
