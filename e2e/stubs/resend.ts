import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Asked = { headers: IncomingHttpHeaders; body: Record<string, unknown>; at: number };

type Reply = { status: number; body: Record<string, unknown>; headers?: Record<string, string> } | "hang";

/** Answers of Resend, as its documentation has them. */
export const replies = {
  tooMany: (seconds: number): Reply => ({
    status: 429,
    headers: { "retry-after": String(seconds) },
    body: { statusCode: 429, name: "rate_limit_exceeded", message: "Too many requests." },
  }),
  invalid: {
    status: 422,
    body: { statusCode: 422, name: "validation_error", message: "Invalid `to` field." },
  } as Reply,
  badKey: { status: 401, body: { statusCode: 401, name: "invalid_api_key", message: "API key is invalid" } } as Reply,
  trouble: { status: 500, body: { statusCode: 500, name: "internal_server_error", message: "Oh no." } } as Reply,
};

export type ResendStub = {
  url: string;
  asked: Asked[];
  /** What a person would find: one mail per idempotency key. */
  taken: Map<string, Record<string, unknown>>;
  /** What is answered next, in order; after that, yes. */
  next: Reply[];
  close(): Promise<void>;
};

/** Resend at HTTP level: POST /emails, with its idempotency keys. */
export async function openResend(port = 0): Promise<ResendStub> {
  const asked: Asked[] = [];
  const next: Reply[] = [];
  const taken = new Map<string, Record<string, unknown>>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>;
    asked.push({ headers: request.headers, body, at: Date.now() });
    const reply = next.shift() ?? accept(taken, String(request.headers["idempotency-key"]), body);
    if (reply === "hang") return;
    response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
    response.end(JSON.stringify(reply.body));
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return { url, asked, taken, next, close };
}

function accept(taken: ResendStub["taken"], key: string, body: Record<string, unknown>): Reply {
  const before = taken.get(key);
  if (before && JSON.stringify(before) !== JSON.stringify(body)) {
    const message = "Same idempotency key used with a different request payload.";
    return { status: 409, body: { statusCode: 409, name: "invalid_idempotent_request", message } };
  }
  taken.set(key, body);
  return { status: 200, body: { id: `sent-${key}` } };
}
