import { STATUS_CODES } from "node:http";

const words = {
  400: "This request can't be understood.",
  408: "The request took too long to arrive.",
  405: "This method isn't answered here.",
  413: "This is more than the server takes in one request.",
  414: "This address is too long.",
  431: "These headers are too long.",
  500: "Something went wrong here. It has been noted.",
  503: "Muster is starting or stopping. Try again in a moment.",
};

/** Answers with a status and one plain line. A body that is still arriving is not waited for. */
export function refuse(request, response, status, headers = {}) {
  if (response.headersSent) return void response.destroy();
  const body = `${words[status]}\n`;
  const unread = !request.complete;
  response.writeHead(status, {
    ...headers,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...(unread ? { Connection: "close" } : {}),
  });
  response.end(body);
  if (unread) linger(request);
}

/** The same on a socket whose request has no response object, or whose response is somebody else's by now. */
export function refuseSocket(socket, status, linger = false) {
  if (!socket.writable) return void socket.destroy();
  const body = `${words[status]}\n`;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Connection: close",
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  if (!linger) socket.destroySoon();
}

/** Closing at once would tear down the answer together with the body; what comes in meanwhile is thrown away. */
function linger(request) {
  request.resume();
  setTimeout(() => request.socket?.destroy(), 1500).unref();
}
