import { readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second for programs, whatever its own clock does (proc(5), USER_HZ). */
const TICK = 10;

/**
 * What `/proc/<pid>/stat` says: the parent, and milliseconds of processor time in user and system mode, with those of
 * children that have ended and were waited for.
 */
export function readStat(stat) {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { parent: Number(fields[1]), spent: sumOf(fields.slice(11, 15)) * TICK };
}

/**
 * Milliseconds of processor time that a process and all below it have spent so far, in user and system mode. Null where
 * there is no /proc to ask.
 */
export function processorTime(pid) {
  const all = statsOf();
  if (!all.has(pid)) return null;
  let spent = 0;
  for (const [one, stat] of all) if (isBelow(all, one, pid)) spent += stat.spent;
  return spent;
}

/** The resident memory of a process and all below it, in MiB; null where there is no /proc to ask. */
export function residentMemory(pid) {
  const all = statsOf();
  if (!all.has(pid)) return null;
  let kilobytes = 0;
  for (const one of all.keys()) if (isBelow(all, one, pid)) kilobytes += residentOf(one);
  return kilobytes / 1024;
}

const sumOf = (fields) => fields.reduce((sum, field) => sum + Number(field), 0);

function isBelow(all, pid, top) {
  for (let at = pid; at; at = all.get(at)?.parent) if (at === top) return true;
  return false;
}

function statsOf() {
  const found = new Map();
  for (const name of list("/proc")) {
    const stat = /^\d+$/.test(name) && read(`/proc/${name}/stat`);
    if (stat) found.set(Number(name), readStat(stat));
  }
  return found;
}

function residentOf(pid) {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? "")?.[1] ?? 0);
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Processes come and go while they are read. */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
