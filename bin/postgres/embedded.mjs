import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { halt } from "../steps/say.mjs";
import { postgresBinaries } from "./binaries.mjs";
import { createCluster, rolesAreCurrent, setUpRoles } from "./cluster.mjs";
import { placeCluster } from "./place.mjs";
import { killServer, runningServer, startServer, stopServer } from "./server.mjs";
import { watchServer } from "./watch.mjs";

/** Opens a checkout's own database: makes it if there is none, starts it or adopts it. The caller holds the lock. */
export async function openEmbedded(dataFolder, secrets) {
  const where = locate(dataFolder);
  if (!rolesAreCurrent(where.cluster, secrets)) {
    await stopServer(where);
    await createCluster(where);
    await setUpRoles({ ...where, secrets });
  }
  const server = await startServer(where);
  const endWatch = watchServer(where, server);
  return {
    ...addresses(server.port, secrets),
    cluster: where.cluster,
    close: async () => {
      await endWatch();
      await stopServer(where);
    },
    kill: () => killServer(where.cluster),
  };
}

/** The addresses of a checkout's database when a server runs on it, else null. */
export function findEmbedded(dataFolder, secrets) {
  const { cluster } = locate(dataFolder);
  const server = runningServer(cluster);
  return server?.ready ? { ...addresses(server.port, secrets), cluster } : null;
}

export function addresses(port, { ownerPassword, appPassword }) {
  const at = `127.0.0.1:${port}/muster`;
  return {
    url: `postgres://muster_app:${appPassword}@${at}`,
    migrationUrl: `postgres://muster_owner:${ownerPassword}@${at}`,
  };
}

function locate(dataFolder) {
  const { account, folder } = placeCluster(dataFolder);
  const programs = postgresBinaries(account);
  const cluster = join(folder, programs.version);
  insistVersion(folder, programs.version);
  return { account, programs, cluster, preferredPort: portFor(folder) };
}

/** A new major version doesn't read the old one's files, and an empty database beside them would look like a loss. */
function insistVersion(folder, version) {
  const other = readdirSync(folder).find((name) => /^\d+$/.test(name) && name !== version);
  if (!other) return;
  halt(
    `${join(folder, other)} holds data of PostgreSQL ${other}, and this Muster brings ${version}: see docs/guides/back-up-and-restore.md.`,
  );
}

/** The same folder gets the same port as long as it is free, below the range that outgoing connections use. */
function portFor(folder) {
  return 20000 + (createHash("sha256").update(folder).digest().readUInt32BE(0) % 10000);
}
