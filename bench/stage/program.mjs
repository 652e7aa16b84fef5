import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cacheFolder, root } from "../../bin/steps/paths.mjs";
import { freePort } from "../../bin/test/port.mjs";

/** Starts a server in a process of its own and waits until it answers at all; what it says lies in .cache/bench. */
export async function startProgram(name, args, environment, path) {
  const port = await freePort();
  mkdirSync(join(cacheFolder, "bench"), { recursive: true });
  const log = join(cacheFolder, "bench", `${name}.log`);
  const file = openSync(log, "w");
  const env = {
    ...process.env,
    ...environment,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
  };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", file, file] });
  closeSync(file);
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const url = `http://127.0.0.1:${port}`;
  await answers(url + path, child, log);
  return {
    url,
    pid: child.pid,
    async close() {
      child.kill("SIGTERM");
      const late = setTimeout(kill, 5_000);
      await gone;
      clearTimeout(late);
      process.off("exit", kill);
    },
  };
}

async function answers(url, child, log) {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    if (await fetch(url).catch(() => null)) return;
    await sleep(100);
  }
  child.kill("SIGKILL");
  throw new Error(`a floor did not start: ${readFileSync(log, "utf8")}`);
}
