import { spawn } from "node:child_process";
import { isStopping, onStop } from "./life.mjs";
import { complain, halt } from "./say.mjs";

/** Runs a command in a process group of its own, so that all of it can be stopped; resolves with its exit code. */
export function run(command, args, options = {}) {
  if (isStopping()) halt("Stopping.");
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", detached: true, ...options });
    if (options.hear) for (const stream of [child.stdout, child.stderr]) stream.on("data", options.hear);
    let alive = true;
    const end = (signal) => {
      if (!alive) return;
      if (options.detached === false) child.kill(signal);
      else process.kill(-child.pid, signal);
    };
    const gone = new Promise((settle) => child.once("exit", settle));
    onStop(
      async () => {
        end("SIGTERM");
        const late = setTimeout(() => end("SIGKILL"), 5000);
        if (alive) await gone;
        clearTimeout(late);
      },
      () => end("SIGKILL"),
    );
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      alive = false;
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** Runs a step without its chatter, and stops the start with what it said when it fails. */
export async function runStep(what, command, args, options) {
  let said = "";
  const stdio = ["ignore", "pipe", "pipe"];
  const code = await run(command, args, { ...options, stdio, hear: (chunk) => (said += chunk) });
  if (code === 0) return;
  if (!isStopping()) complain(said);
  halt(`${what} did not finish (exit code ${code}). What stands above says why.`);
}
