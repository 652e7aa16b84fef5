import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { read, replace } from "./files.mjs";
import { birthOf } from "./processes.mjs";

/**
 * Takes a lock file for the life of this process. Returns `{ holder }` when a living process has it, else
 * `{ note, release }`. A lock whose holder has died (or whose number another process got) is taken over.
 */
export async function takeLock(file, facts) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = { pid: process.pid, born: birthOf(process.pid), key: randomBytes(8).toString("hex"), ...facts };
  const draft = `${file}.${mine.key}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    while (!tryLink(draft, file)) {
      const holder = holderOf(file);
      if (holder) return { holder };
      await clearStale(file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    note: (more) => replace(file, JSON.stringify(Object.assign(mine, more)), 0o600),
    release: () => {
      if (parse(read(file))?.key === mine.key) rmSync(file, { force: true });
    },
  };
}

/** The living process that holds a lock, or null. */
export function holderOf(file) {
  const holder = parse(read(file));
  return holder && birthOf(holder.pid) === holder.born ? holder : null;
}

function tryLink(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Removes a dead holder's lock; a folder lets one process at a time do so, so that a fresh lock is never removed. */
async function clearStale(file) {
  const turn = `${file}.turn`;
  try {
    mkdirSync(turn);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    await sleep(30);
    if (ageOf(turn) > 5000) removeTurn(turn);
    return;
  }
  if (!holderOf(file)) rmSync(file, { force: true });
  removeTurn(turn);
}

function removeTurn(turn) {
  try {
    rmdirSync(turn);
  } catch {
    // Another process was first.
  }
}

function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
