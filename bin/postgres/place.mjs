import { chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../steps/paths.mjs";
import { say } from "../steps/say.mjs";
import { canReach, databaseAccount } from "./account.mjs";

const outside = "/var/lib/muster";

/**
 * Where a checkout's cluster lives and who owns it: `.data/postgres`. Below a folder that the database's account
 * can't enter (root's own home), that name is a link to a folder that it can.
 */
export function placeCluster(dataFolder) {
  mkdirSync(dataFolder, { recursive: true });
  const place = join(dataFolder, "postgres");
  if (isLink(place) && !existsSync(place)) rmSync(place);
  const account = databaseAccount(place);
  if (!existsSync(place)) {
    if (canReach(account, dataFolder)) mkdirSync(place, { mode: 0o700 });
    else symlinkSync(makeOutside(), place);
    if (account) chownSync(place, account.uid, account.gid);
  }
  return { account, folder: realpathSync(place) };
}

function makeOutside() {
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(outside, `${basename(root)}-`));
  say(`PostgreSQL does not run as root and can't enter this folder: its data is kept in ${folder}.`);
  return folder;
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
