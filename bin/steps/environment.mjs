import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isStopping, onStop } from "./life.mjs";
import { holderOf, takeLock } from "./lock.mjs";
import { migrate } from "./migrate.mjs";
import { dataFolder } from "./paths.mjs";
import { halt, say } from "./say.mjs";
import { ownSecrets } from "./secrets.mjs";

export const lockFile = join(dataFolder, "running.lock");

/** The variables that the application reads, from settings and a database's addresses. */
export function environmentFor(settings, database, port = settings.port) {
  return {
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    HOST: settings.host,
    APP_URL: settings.appUrl ?? `http://localhost:${port}`,
    DATABASE_URL: database.url,
    DATABASE_MIGRATION_URL: database.migrationUrl,
    AUTH_SECRET: settings.authSecret ?? ownSecrets(dataFolder).authSecret,
  };
}

/** The database that DATABASE_URL names, or the checkout's own one, which runs until this process stops. */
export async function openDatabase(settings) {
  if (settings.databaseUrl) {
    const { checkServer } = await import("./server-check.mjs");
    await checkServer(settings.databaseUrl);
    return { url: settings.databaseUrl, migrationUrl: settings.migrationUrl };
  }
  const { openEmbedded } = await import("../postgres/embedded.mjs");
  return keep(openEmbedded(dataFolder, ownSecrets(dataFolder)));
}

/** Whatever the moment of a signal, a database that is on its way up is taken down again. */
export async function keep(opening) {
  let database;
  onStop(
    async () => (await opening.catch(() => null))?.close(),
    () => database?.kill(),
  );
  database = await opening;
  return database;
}

/**
 * The environment of a command that works beside the server or without it: the database of the server that runs in
 * this folder, else one that is started for the command alone. It is migrated, and closed when the command stops.
 */
export async function joinDatabase(settings, command) {
  const database = await reach(settings, command);
  const environment = environmentFor(settings, database);
  if (!database.joined) await migrate(environment, database.cluster);
  return environment;
}

async function reach(settings, command) {
  if (settings.databaseUrl) return openDatabase(settings);
  const lock = await takeLock(lockFile, { command });
  if (lock.holder) return { ...(await theirs(lock.holder)), joined: true };
  onStop(lock.release, lock.release);
  return openDatabase(settings);
}

async function theirs(holder) {
  const { findEmbedded } = await import("../postgres/embedded.mjs");
  for (let tries = 0; tries < 600 && !isStopping(); tries++) {
    const now = holderOf(lockFile);
    if (now?.database) return findEmbedded(dataFolder, ownSecrets(dataFolder)) ?? halt("The database has stopped.");
    if (!now) halt(`${holder.command} (process ${holder.pid}) stopped before its database was ready. Try again.`);
    await sleep(200);
  }
  halt(
    `${holder.command} (process ${holder.pid}) has this folder's database, which is not ready yet. Try again later.`,
  );
}

/** Waits until a server runs in this folder: a worker has nothing to do before. */
export async function waitForServer() {
  if (!holderOf(lockFile)) say("Waiting for Muster to start in this folder (WORKER=off npm start).");
  while (!holderOf(lockFile)?.address && !isStopping()) await sleep(300);
}
