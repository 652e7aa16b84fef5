import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..", "..");

const running = new Set();

/** Runs a command with its output shown and nothing to read, in a process group of its own; resolves with the exit code. */
export function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "inherit", "inherit"],
      detached: process.platform !== "win32",
    });
    running.add(child);
    child.once("error", (error) => settle(127, error.message));
    child.once("exit", (code) => settle(code ?? 1));
    function settle(code, why) {
      running.delete(child);
      if (why) process.stderr.write(`${command}: ${why}\n`);
      done(code);
    }
  });
}

/** Runs a program of an installed package. */
export function tool(name, args, env) {
  const suffix = process.platform === "win32" ? ".cmd" : "";
  return run(join(root, "node_modules", ".bin", name + suffix), args, env);
}

/** Whether a file of the project is there. */
export function has(path) {
  return existsSync(join(root, path));
}

/** Ends whatever still runs when the tests are interrupted. */
export function stopOnSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => {
      for (const child of running) end(child, signal);
      process.exit(1);
    });
  }
}

function end(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended by itself.
  }
}
