import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Checkout } from "./checkout";

/** What a login shell would hold: no variable of the tests', no set-up of the person's who runs them. */
export function environmentFor({ home }: Checkout, env: Record<string, string>): Record<string, string | undefined> {
  const network = Object.entries(process.env).filter(([name]) => /proxy|_CERTS?$|_CERT_(FILE|DIR)$/i.test(name));
  return { ...Object.fromEntries(network), PATH: process.env.PATH ?? "", HOME: home, ...env };
}

/** The processes that work in a checkout or on its data. */
export function processesOf({ folder }: Checkout): string[] {
  const places = [folder, dataOf(folder)].filter(Boolean);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => places.some((place) => worksAt(pid, place)));
}

/** The database server's process number. */
export function postmasterOf({ folder }: Checkout): number {
  return Number(readFileSync(join(dataOf(folder), "18", "postmaster.pid"), "utf8").split("\n")[0]);
}

export function dataOf(folder: string): string {
  try {
    return realpathSync(join(folder, ".data", "postgres"));
  } catch {
    return "";
  }
}

function worksAt(pid: string, place: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(place) || command.includes(place);
  } catch {
    return false;
  }
}

/** How many times longer than alone work takes on this machine now, because others work on it too. */
export function crowding(): number {
  const began = performance.now();
  const spent = process.cpuUsage();
  let work = 0;
  while (process.cpuUsage(spent).user < 200_000) work += Math.sqrt(work + 1);
  return Math.max(1, (performance.now() - began) / (process.cpuUsage(spent).user / 1000));
}
