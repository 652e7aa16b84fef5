import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./steps/paths.mjs";
import { listen } from "./steps/port.mjs";

/** The one server process: takes its port first, and hands requests to Next once that is ready. */
export async function openServer(settings) {
  let handle = (_request, response) => {
    response.writeHead(503, { "Retry-After": "1" }).end("Muster is starting.\n");
  };
  const server = createServer((request, response) => handle(request, response));
  const port = await listen(server, settings);
  return {
    port,
    start: async (dev) => {
      const next = createRequire(join(root, "package.json"))("next");
      const app = next({ dev, dir: root, hostname: settings.host, port, httpServer: server });
      await app.prepare();
      handle = app.getRequestHandler();
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await globalThis.__muster?.close?.();
    },
  };
}
