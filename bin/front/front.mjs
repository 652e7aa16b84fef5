import { writeAnswer } from "./answer.mjs";
import { countChunks, isTooLarge } from "./body.mjs";
import { count, dropClaims, staticHeaders } from "./headers.mjs";
import { hostRules } from "./hosts.mjs";
import { peerFinder, proxyCheck } from "./peers.mjs";
import { refuse } from "./refuse.mjs";
import { webRequest } from "./request.mjs";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const longestUrl = 8192;

/**
 * What stands before Next: refuses what no page should see, says who really asks, answers endpoints by itself and
 * hands everything else on. `next` takes Node's request and response.
 */
export function makeFront({ appUrl, port, trustProxy }, next) {
  const knows = hostRules(appUrl, port);
  const peerOf = peerFinder(trustProxy);
  const isProxy = proxyCheck(trustProxy);
  const { protocol, host } = new URL(appUrl);
  const always = staticHeaders(appUrl);

  function receive(request, response) {
    for (const [name, value] of always) response.setHeader(name, value);
    const { headers, socket } = request;
    if (!methods.includes(request.method)) return refuse(request, response, 405, { Allow: methods.join(", ") });
    if (request.url.length > longestUrl) return refuse(request, response, 414);
    if (request.url[0] !== "/" || count(request, "host") !== 1) return refuse(request, response, 400);
    if (count(request, "authorization") > 1) return refuse(request, response, 400);
    const asked = (isProxy(socket.remoteAddress) && headers["x-forwarded-host"]) || headers.host;
    const name = knows(asked);
    if (!name) return refuse(request, response, 400);
    if (isTooLarge(request)) return refuse(request, response, 413);
    if (name === "alias" && isVisit(request)) return redirect(request, response);
    const ip = peerOf(socket.remoteAddress, headers["x-forwarded-for"]);
    dropClaims(request);
    countChunks(request, response);
    Object.assign(headers, { host: name === "ours" ? host : headers.host, "x-muster-ip": ip });
    Object.assign(headers, { "x-forwarded-proto": protocol.slice(0, -1), "x-forwarded-for": ip });
    return answer(request, response, ip);
  }

  function redirect(request, response) {
    response.writeHead(307, { Location: appUrl + request.url.replace(/^\/+/, "/"), "Content-Length": 0 }).end();
  }

  async function answer(request, response, ip) {
    try {
      const own = endpointAnswer(request, response, ip);
      if (own) await writeAnswer(await own, request, response);
      else await next(request, response);
    } catch (error) {
      if (response.destroyed) return;
      report(error);
      refuse(request, response, 500);
    }
  }

  function endpointAnswer(request, response, ip) {
    const endpoints = globalThis.__musterEndpoints;
    if (!endpoints || !request.url.startsWith("/api/")) return null;
    return endpoints(webRequest(request, response, appUrl), { ip, userAgent: request.headers["user-agent"] ?? null });
  }

  return receive;
}

/** One line of JSON like every other log line; the client hears nothing of it. */
function report(error) {
  if (process.env.LOG_LEVEL === "silent") return;
  const line = { level: 50, time: new Date().toISOString(), err: { message: error?.message, stack: error?.stack } };
  process.stderr.write(`${JSON.stringify({ ...line, msg: "a request failed" })}\n`);
}

/** A person who opens a page, not a program that calls an endpoint. */
function isVisit({ method, url }) {
  return (method === "GET" || method === "HEAD") && !url.startsWith("/api/");
}
