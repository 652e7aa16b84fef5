import type { RequestFacts } from "@/lib/kernel/ctx";
import { Forbidden, Invalid, Told } from "@/lib/kernel/errors";
import { log } from "@/lib/kernel/log";
import { sessionCookieName } from "./cookie-name";
import type { Reply } from "./reply";

/** What every answer of a handler says: nobody keeps it. */
export const UNKEPT = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

/** A refusal or a failure as RFC 9457 has it. */
export function problem(status: number, code: string, extra: Record<string, unknown> = {}): Reply {
  const headers = { ...UNKEPT, "content-type": "application/problem+json" };
  return { status, headers, body: JSON.stringify({ type: "about:blank", title: code, status, ...extra }) };
}

/** The answer to whatever a handler threw: told errors by their status, anything else logged and owned up to. */
export function problemFor(error: unknown): Reply {
  if (error instanceof Invalid) return problem(422, error.code, { fields: error.fields });
  if (error instanceof Forbidden) return problem(403, error.code, { permission: error.because.permission });
  if (error instanceof Told) return problem(error.status, error.code);
  log().error({ err: error }, "a handler failed");
  return problem(500, "fault");
}

/** The session cookie's token in a bare request. */
export function tokenOf(request: Request): string | undefined {
  const cookies = request.headers.get("cookie") ?? "";
  const start = `${sessionCookieName()}=`;
  const part = cookies.split("; ").find((one) => one.startsWith(start));
  return part?.slice(start.length);
}

/** Where a bare request comes from, as the front server wrote it down. */
export function factsOf(request: Request): RequestFacts {
  const userAgent = request.headers.get("user-agent")?.slice(0, 400) ?? null;
  return { ip: request.headers.get("x-muster-ip"), userAgent };
}
