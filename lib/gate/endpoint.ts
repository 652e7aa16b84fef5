import type { output, ZodType } from "zod";
import type { Ctx, RequestFacts, UserCtx } from "@/lib/kernel/ctx";
import { Forbidden, Invalid, NotFound, Told } from "@/lib/kernel/errors";
import { log } from "@/lib/kernel/log";
import { can } from "@/lib/roles/effective";
import type { Permission } from "@/lib/roles/permission";
import { findStanding } from "@/lib/sessions/queries";
import { sessionCookieName } from "./cookie-name";
import { type Entry, transact } from "./enter";
import { SignedOut } from "./fault";
import { problemsOf } from "./problems";

type Person = { as: "user" };
type Member = { as: "member" } | { permission: Permission };

type Spec<Who, C, S extends ZodType> = Who & {
  /** What the address's query must look like. */
  query: S;
  run: (ctx: C, query: output<S>) => Promise<unknown>;
};

/** A plain function of a web request: a Next route handler mounts it, and so does the front server without Next. */
export type Endpoint = (request: Request, facts?: RequestFacts) => Promise<Response>;

const HEADERS = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

function problem(status: number, code: string, extra: Record<string, unknown> = {}): Response {
  const headers = { ...HEADERS, "content-type": "application/problem+json" };
  return new Response(JSON.stringify({ type: "about:blank", title: code, status, ...extra }), { status, headers });
}

function tokenOf(request: Request): string | undefined {
  const cookies = request.headers.get("cookie") ?? "";
  const start = `${sessionCookieName()}=`;
  const part = cookies.split("; ").find((one) => one.startsWith(start));
  return part?.slice(start.length);
}

async function admit(who: Person | Member, request: Request, slug: string | null): Promise<Entry> {
  const inWorkspace = "permission" in who || who.as === "member";
  const found = await findStanding(tokenOf(request), inWorkspace ? slug : null, new Date());
  if (!found) throw new SignedOut();
  if (!inWorkspace) return { user: found.user };
  if (!found.place || found.place.suspended) throw new NotFound("workspace");
  const { workspace, actor } = found.place;
  if ("permission" in who && !can(actor, who.permission))
    throw new Forbidden({ code: "permission", permission: who.permission });
  return { user: found.user, workspace, actor };
}

/** Declares a reading endpoint: authenticates, enters the workspace, authorises, validates the query, answers JSON. */
export function endpoint<S extends ZodType>(spec: Spec<Person, UserCtx, S>): Endpoint;
export function endpoint<S extends ZodType>(spec: Spec<Member, Ctx, S>): Endpoint;
export function endpoint<S extends ZodType>(spec: Spec<Person | Member, never, S>): Endpoint {
  return async (request, facts) => {
    try {
      const url = new URL(request.url);
      const { workspace = null, ...rest } = Object.fromEntries(url.searchParams);
      const entry = await admit(spec, request, workspace);
      const query = spec.query.safeParse(rest);
      if (!query.success) throw new Invalid(problemsOf(query.error));
      const where = facts ?? { ip: request.headers.get("x-muster-ip"), userAgent: request.headers.get("user-agent") };
      const found = await transact(entry, where, "read only", (ctx) => spec.run(ctx as never, query.data));
      return new Response(JSON.stringify(found), { headers: HEADERS });
    } catch (error) {
      if (error instanceof Invalid) return problem(422, error.code, { fields: error.fields });
      if (error instanceof Forbidden) return problem(403, error.code, { permission: error.because.permission });
      if (error instanceof Told) return problem(error.status, error.code);
      log().error({ err: error }, "an endpoint failed");
      return problem(500, "fault");
    }
  };
}
