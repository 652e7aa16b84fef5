import { createConnection } from "node:net";
import { halt } from "./say.mjs";

/** Listens on the port that was asked for; when none was asked for and 3000 is taken, on the next free one. */
export async function listen(server, { host, port, portIsFixed }) {
  for (let candidate = port; candidate < port + 100 && candidate < 65536; candidate++) {
    if (!(await isTaken(host, candidate)) && (await tryListen(server, host, candidate))) return candidate;
    if (portIsFixed) halt(`Port ${candidate} is taken by another program. Stop that one, or set PORT to a free one.`);
  }
  halt(`No port from ${port} to ${port + 99} is free. Set PORT to a free one.`);
}

/** Stops at once when the port was asked for and somebody else answers on it. */
export async function insistFree({ host, port, portIsFixed }) {
  if (portIsFixed && (await isTaken(host, port))) {
    halt(`Port ${port} is taken by another program. Stop that one, or set PORT to a free one.`);
  }
}

/** A program that listens on the other kind of address would answer a browser in our place. */
async function isTaken(host, port) {
  const loopback = ["127.0.0.1", "localhost", "::1"].includes(host);
  const answers = await Promise.all((loopback ? ["127.0.0.1", "::1"] : ["127.0.0.1"]).map((at) => connects(at, port)));
  return answers.some(Boolean);
}

function connects(host, port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, () => settle(true));
    socket.once("connect", () => settle(true)).once("error", () => settle(false));
  });
}

function tryListen(server, host, port) {
  return new Promise((resolve, reject) => {
    const refused = (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EACCES") reject(new Error(`PORT ${port} needs rights that this account does not have.`));
      else reject(new Error(`HOST ${host} can't be listened on: ${error.code}.`));
    };
    server.once("error", refused);
    server.listen(port, host, () => {
      server.off("error", refused);
      resolve(true);
    });
  });
}
