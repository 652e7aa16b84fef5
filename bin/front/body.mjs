import { IncomingMessage } from "node:http";
import { refuseSocket } from "./refuse.mjs";

const limit = 1024 * 1024;

/** Addresses that take larger bodies, by how they begin. */
const larger = [];

export function bodyLimit(url) {
  return larger.find(([prefix]) => url.startsWith(prefix))?.[1] ?? limit;
}

/** Whether a request says of itself that it is too large. */
export function isTooLarge(request) {
  return Number(request.headers["content-length"] ?? 0) > bodyLimit(request.url);
}

/** A body in chunks says nothing of its size: it is counted as it arrives, whoever reads it. */
export function countChunks(request, response) {
  if (request.headers["transfer-encoding"] === undefined) return;
  const most = bodyLimit(request.url);
  let size = 0;
  request.push = (chunk, encoding) => {
    size += chunk?.length ?? 0;
    if (size > most) {
      if (!request.destroyed) cut(request, response);
      return false;
    }
    return IncomingMessage.prototype.push.call(request, chunk, encoding);
  };
}

/** To whoever reads the body, this looks like a client that went away. */
function cut({ socket }, response) {
  if (response.headersSent) return void socket.destroy();
  refuseSocket(socket, 413, true);
  setTimeout(() => socket.destroy(), 200).unref();
}
