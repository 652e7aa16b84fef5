import { createServer } from "node:http";
import postgres from "postgres";
import { findSession, listMembers } from "./queries.mjs";

/** The least that can answer: Node's own server, one driver, and the queries. It lets in by the session, and checks nothing else. */
const sql = postgres(process.env.DATABASE_URL, { max: 10, onnotice: () => {} });

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url, "http://floor");
  const session = await findSession(sql, request.headers.cookie ?? "", searchParams.get("workspace"));
  if (!session) return [401, {}];
  if (pathname === "/api/me") return [200, session];
  return [200, await listMembers(sql, session, searchParams.get("role"))];
}

const server = createServer(async (request, response) => {
  const [status, found] = await answer(request);
  const body = JSON.stringify(found);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
});

server.listen(Number(process.env.PORT), "127.0.0.1");
