import { chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, replace } from "../steps/files.mjs";
import { birthOf } from "../steps/processes.mjs";
import { databaseAccount } from "./account.mjs";
import { postgresBinaries } from "./binaries.mjs";
import { killServer, startServer, stopServer } from "./server.mjs";

const prefix = "muster-scratch-";

/** A folder for a cluster that nobody will miss. It names its process, so that a later run can remove it. */
export function makeScratch() {
  const account = databaseAccount();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  replace(join(folder, "owner.json"), JSON.stringify({ pid: process.pid, born: birthOf(process.pid) }));
  if (account) chownSync(folder, account.uid, account.gid);
  const cluster = join(folder, "cluster");
  return { account, folder, cluster, programs: postgresBinaries(account), preferredPort: 0, quick: true };
}

/** Starts a scratch cluster; closing it removes it. */
export async function serveScratch(where) {
  const server = await startServer(where);
  return {
    ...server,
    kill: () => killServer(where.cluster),
    close: async () => {
      await stopServer(where, "immediate");
      removeScratch(where.folder);
    },
  };
}

export function removeScratch(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Removes what runs left behind that were killed before they could. */
export function sweepScratch() {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(prefix) || !isLeftBehind(folder)) continue;
    killServer(join(folder, "cluster"));
    removeScratch(folder);
  }
}

function isLeftBehind(folder) {
  try {
    const { pid, born } = JSON.parse(read(join(folder, "owner.json")));
    return birthOf(pid) !== born;
  } catch {
    return false;
  }
}
