import type { output, ZodType } from "zod";
import type { Ctx, RequestFacts, UserCtx } from "@/lib/kernel/ctx";
import { Forbidden, Invalid, NotFound } from "@/lib/kernel/errors";
import { problemsOf } from "@/lib/kernel/problems";
import { can } from "@/lib/roles/effective";
import type { Permission } from "@/lib/roles/permission";
import { findStanding } from "@/lib/sessions/queries";
import { factsOf, problemFor, tokenOf, UNKEPT } from "./answer";
import { SignedOut } from "./fault";
import { type Entry, transact } from "./transact";

type Person = { as: "user" };
type Member = { as: "member" } | { permission: Permission };

type Spec<Who, C, S extends ZodType> = Who & {
  /** What the address's query must look like. */
  query: S;
  run: (ctx: C, query: output<S>) => Promise<unknown>;
};

/** A plain function of a web request: a Next route handler mounts it, and so does the front server without Next. */
export type Endpoint = (request: Request, facts?: RequestFacts) => Promise<Response>;

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
      const found = await transact(entry, facts ?? factsOf(request), "read only", (ctx) =>
        spec.run(ctx as never, query.data),
      );
      return new Response(JSON.stringify(found), { headers: UNKEPT });
    } catch (error) {
      return problemFor(error);
    }
  };
}
