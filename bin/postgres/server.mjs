import { rmSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { read } from "../steps/files.mjs";
import { worksOn } from "../steps/processes.mjs";
import { halt } from "../steps/say.mjs";
import { writeSettings } from "./cluster.mjs";
import { reason, runProgram } from "./programs.mjs";

/** The server that runs on a cluster's files, or null. A note left by a dead one is cleared away. */
export function runningServer(cluster) {
  const note = join(cluster, "postmaster.pid");
  const lines = read(note)?.split("\n");
  if (!lines) return null;
  const pid = Number(lines[0]);
  if (worksOn(pid, cluster)) return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  rmSync(note, { force: true });
  return null;
}

/** Starts the server, or adopts the one that an earlier, killed start left behind. `fixedPort` allows no other port. */
export async function startServer(where) {
  const orphan = await adopt(where.cluster);
  if (orphan) return orphan;
  let port = where.fixedPort ?? (await freePort(where.preferredPort));
  for (let tries = 1; ; tries++) {
    const { server, said } = await tryStart(where, port);
    if (server) return server;
    if (tries === 20 || !/in use/i.test(said)) halt(`The database did not start: ${reason(said)}`);
    if (!where.fixedPort && /address already in use/i.test(said)) port = await freePort(0);
    await sleep(250);
  }
}

/** One try. What is left of a killed server may hold its memory or its port for a moment longer. */
async function tryStart(where, port) {
  writeSettings({ ...where, port });
  const log = join(where.cluster, "startup.log");
  rmSync(log, { force: true });
  const args = ["start", "-D", where.cluster, "-w", "-t", "60", "-s", "-l", log];
  const { code, output } = await runProgram(where.account, where.programs.pgCtl, args);
  return { server: code === 0 ? runningServer(where.cluster) : null, said: `${output}\n${read(log) ?? ""}` };
}

async function adopt(cluster) {
  for (let tries = 0; tries < 300; tries++) {
    const server = runningServer(cluster);
    if (!server || (server.ready && (await answers(server.port)))) return server;
    await sleep(100);
  }
  halt("A database server is still starting or stopping on this data. Wait a moment, then start again.");
}

/** Stops the server; open connections are cut. "immediate" leaves it to recover, for data that nobody will miss. */
export async function stopServer({ account, programs, cluster }, mode = "fast") {
  if (!runningServer(cluster)) return;
  const args = ["stop", "-D", cluster, "-m", mode, "-w", "-t", "20", "-s"];
  const { code } = await runProgram(account, programs.pgCtl, args);
  if (code !== 0 && mode === "fast" && runningServer(cluster))
    await stopServer({ account, programs, cluster }, "immediate");
}

/** Ends the server at once; it recovers at its next start. */
export function killServer(cluster) {
  const server = runningServer(cluster);
  if (server) process.kill(server.pid, "SIGQUIT");
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true)).once("error", () => settle(false));
  });
}

function freePort(preferred) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => (preferred ? freePort(0).then(resolve, reject) : reject(new Error("No port is free."))));
    probe.listen(preferred, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
