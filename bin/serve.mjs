import { EventEmitter } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { insistOnAnswer } from "./front/first-answer.mjs";
import { flightLog } from "./front/flight.mjs";
import { makeFront } from "./front/front.mjs";
import { refuse, refuseSocket } from "./front/refuse.mjs";
import { root } from "./steps/paths.mjs";
import { listen } from "./steps/port.mjs";

/** Slow senders are cut off: headers within ten seconds, a request within thirty. A connection may be silent a minute. */
const silence = 60_000;
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
  insecureHTTPParser: false,
};

const patience = 25_000;

/** The one server process: takes its port first, hands requests to Next once that is ready, and is up once it answers. */
export async function openServer(settings) {
  const flight = flightLog();
  let receive = (request, response) => refuse(request, response, 503, { "Retry-After": "1" });
  const server = createServer(limits, (request, response) => {
    flight.enter(response);
    receive(request, response);
  });
  server.on("clientError", answerBadRequest);
  const port = await listen(server, settings);
  let starting;

  async function start({ appUrl, dev }) {
    const next = createRequire(join(root, "package.json"))("next");
    const upgrades = dev ? server : new EventEmitter();
    const app = next({
      dev,
      dir: settings.dir ?? root,
      hostname: settings.host,
      port,
      httpServer: upgrades,
      quiet: !dev,
    });
    await app.prepare();
    server.timeout = dev ? 0 : silence;
    receive = makeFront({ appUrl, port, trustProxy: settings.trustProxy }, app.getRequestHandler());
    if (!dev) await insistOnAnswer(server, appUrl);
  }

  return {
    port,
    start: (how) => {
      starting = start(how);
      return starting;
    },
    close: async () => {
      // What opened only after this had looked would never be closed.
      await starting?.catch(() => {});
      server.close();
      server.closeIdleConnections();
      await globalThis.__muster?.drain?.();
      await flight.drain(patience);
      server.closeAllConnections();
      await globalThis.__muster?.close?.();
    },
    kill: () => server.closeAllConnections(),
  };
}

/** What Node's parser refuses: too long, too slow, or not HTTP. */
function answerBadRequest(error, socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") return refuseSocket(socket, 408);
  if (error.code !== "HPE_HEADER_OVERFLOW") return refuseSocket(socket, 400);
  const firstLine = error.rawPacket?.indexOf("\r\n") ?? 0;
  refuseSocket(socket, firstLine < 0 || firstLine > 8192 ? 414 : 431);
}
