import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** True while a process with this number lives. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** When a process began, in words that only that process has; null when it has gone. Numbers are used again, births are not. */
export function birthOf(pid) {
  if (!Number.isInteger(pid) || !isAlive(pid)) return null;
  if (process.platform === "linux") return birthOnLinux(pid);
  return ask("lstart", pid);
}

function birthOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return null;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}

/** Whether a living process was started for a folder: its command names it. In doubt it was. */
export function worksOn(pid, folder) {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return ask("command", pid)?.includes(folder) ?? true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(folder);
  } catch (error) {
    return error.code !== "ENOENT" && error.code !== "ESRCH";
  }
}

function ask(what, pid) {
  try {
    return execFileSync("ps", ["-o", `${what}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
