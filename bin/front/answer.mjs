import { once } from "node:events";

/**
 * Writes an endpoint's answer: a web Response, or the plain `{ status, headers, body }` that costs less to make,
 * where the body is text, bytes or nothing.
 */
export async function writeAnswer(answer, request, response) {
  if (!(answer instanceof Response)) return writePlain(answer, request, response);
  const headers = {};
  for (const [name, value] of answer.headers) if (name !== "set-cookie") headers[name] = value;
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  if (!answer.body || request.method === "HEAD") return void response.writeHead(answer.status, headers).end();
  response.writeHead(answer.status, headers);
  return pipe(answer.body.getReader(), response);
}

function writePlain({ status = 200, headers = {}, body = null }, request, response) {
  const length = body === null ? 0 : Buffer.byteLength(body);
  response.writeHead(status, status === 204 || status === 304 ? headers : { ...headers, "content-length": length });
  response.end(request.method === "HEAD" || body === null ? undefined : body);
}

/** Passes a stream on at the pace of the client, and lets go of it when the client goes away. */
async function pipe(reader, response) {
  const gone = () => reader.cancel().catch(() => {});
  response.once("close", gone);
  response.flushHeaders();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (response.destroyed) return;
      if (!response.write(part.value)) await Promise.race([once(response, "drain"), once(response, "close")]);
    }
    response.end();
  } catch {
    response.destroy();
  } finally {
    response.off("close", gone);
  }
}
