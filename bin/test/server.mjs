import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cacheFolder, root } from "../steps/paths.mjs";
import { freePort } from "./port.mjs";

/** Starts the production server in a process of its own; what it logs lies in `log`. `dir` names another build than ours. */
export async function startServer(environment, { name = "server", dir = root } = {}) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  mkdirSync(join(cacheFolder, "test"), { recursive: true });
  const log = join(cacheFolder, "test", `${name}.log`);
  const file = openSync(log, "w");
  const env = { ...process.env, LOG_LEVEL: "warn", ...environment, NODE_ENV: "production" };
  const child = spawn(process.execPath, [join(root, "bin", "test", "serve.mjs"), dir], {
    cwd: root,
    env: { ...env, PORT: String(port), HOST: "127.0.0.1", APP_URL: url, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", file, file],
  });
  closeSync(file);
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  await ready(child, url, log);
  return {
    url,
    log,
    pid: child.pid,
    async close() {
      child.kill("SIGTERM");
      const late = setTimeout(kill, 10_000);
      await gone;
      clearTimeout(late);
      process.off("exit", kill);
    },
  };
}

/** What a server's log holds of faults: answers that nobody foresaw. */
export function faultsIn(log) {
  const lines = readFileSync(log, "utf8").split("\n");
  return lines.filter((line) => /"level":(50|60)|⨯|^\s*(Type|Reference|Syntax)?Error:/.test(line));
}

async function ready(child, url, log) {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  child.kill("SIGKILL");
  throw new Error(`the server did not start:\n${readFileSync(log, "utf8")}`);
}
