import { execFileSync } from "node:child_process";
import { chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const source = resolve(import.meta.dirname, "../..");
export const isRoot = process.getuid?.() === 0;

/** A copy of the project in a folder of its own, with a home that holds nothing else. */
export type Checkout = { folder: string; home: string; account?: { uid: number; gid: number } };

/** Somebody who isn't root: `nobody` when the tests run as root, else whoever runs them. */
export const ordinary = isRoot ? nobody() : undefined;

function nobody() {
  const [, , uid, gid] =
    readFileSync("/etc/passwd", "utf8")
      .match(/^nobody:.*$/m)?.[0]
      .split(":") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** A home below a folder, closed to others; `account` owns it. */
function makeHome(below: string, account: Checkout["account"]): string {
  const home = realpathSync(mkdtempSync(join(below, "muster-start-")));
  if (account) chownSync(home, account.uid, account.gid);
  return home;
}

/** What a clone of the working tree holds: every tracked or new file, nothing that is built or installed. */
export function cleanClone(account = ordinary): Checkout {
  const home = makeHome(tmpdir(), account);
  const folder = join(home, "muster");
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: source, encoding: "utf8" });
  for (const file of files.split("\0").filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(source, file), join(folder, file), { force: true });
  }
  own(home, account);
  return { folder, home, account };
}

/** A second checkout that is installed and built already: packages as hard links, the build as a copy, no data. */
export function twin(of: string, { below = tmpdir(), account = ordinary } = {}): Checkout {
  const home = makeHome(below, account);
  const folder = join(home, "muster");
  mkdirSync(folder);
  for (const name of readdirSync(of)) {
    if (name === ".data") continue;
    execFileSync("cp", [name === "node_modules" ? "-al" : "-a", join(of, name), folder]);
  }
  own(home, account, "node_modules");
  return { folder, home, account };
}

function own(path: string, account: Checkout["account"], except?: string): void {
  if (!account) return;
  execFileSync("chown", ["-h", `${account.uid}:${account.gid}`, path]);
  execFileSync("find", [
    path,
    "-name",
    except ?? "/",
    "-prune",
    "-o",
    "-exec",
    "chown",
    "-h",
    `${account.uid}:${account.gid}`,
    "{}",
    "+",
  ]);
}

/** Removes a checkout, its home, and where root's database went. */
export function remove({ folder, home }: Checkout): void {
  const data = join(folder, ".data", "postgres");
  try {
    if (realpathSync(data) !== data) rmSync(realpathSync(data), { recursive: true, force: true });
  } catch {
    // It never had one.
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
