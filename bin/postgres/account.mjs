import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { read } from "../steps/files.mjs";
import { halt, say } from "../steps/say.mjs";

/**
 * The account that the database server runs as: null for "whoever started us". PostgreSQL refuses root, so root
 * hands over to the owner of the data that exists, else to the system's `postgres` account.
 */
export function databaseAccount(existingData) {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(existingData);
  if (owner && owner.uid !== 0) return owner;
  return find("postgres") ?? create("postgres");
}

/** Whether an account may pass through every folder down to one, that folder included. */
export function canReach(account, folder) {
  if (!account) return true;
  for (let at = folder; ; at = dirname(at)) {
    const { uid, gid, mode } = statSync(at);
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    if ((bits & 1) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function ownerOf(path) {
  try {
    const { uid, gid } = statSync(path);
    return { uid, gid };
  } catch {
    return null;
  }
}

function find(name) {
  const line = (read("/etc/passwd") ?? "").split("\n").find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

function create(name) {
  say(`PostgreSQL refuses to run as root: adding a system account "${name}" for it.`);
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name]);
  } catch {
    halt(
      `PostgreSQL refuses to run as root, and no account "${name}" could be added. Start Muster as an ordinary user.`,
    );
  }
  return find(name) ?? halt(`The account "${name}" was added, but /etc/passwd does not show it.`);
}
