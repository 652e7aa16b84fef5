import type { output, ZodType } from "zod";
import type { Ctx, RequestFacts, UserCtx } from "@/lib/kernel/ctx";
import { Forbidden, Invalid, NotFound } from "@/lib/kernel/errors";
import { problemsOf } from "@/lib/kernel/problems";
import { can } from "@/lib/roles/effective";
import type { Permission } from "@/lib/roles/permission";
import { findStanding, type Standing } from "@/lib/sessions/queries";
import { factsOf, problemFor, tokenOf, UNKEPT } from "./answer";
import { SignedOut } from "./fault";
import { type Reply, responseOf } from "./reply";
import { type Entry, transact } from "./transact";

type Person = { as: "user" };
type Member = { as: "member" } | { permission: Permission };

type Spec<Who, C, S extends ZodType> = Who & {
  /** What the address's query must look like. */
  query: S;
  run: (ctx: C, query: output<S>) => Promise<unknown>;
};

/** A plain function of a web request: a Next route handler mounts it, and so does the front server without Next. */
export type Endpoint = (request: Request, facts?: RequestFacts) => Promise<Reply>;

type Identified<S extends ZodType> = {
  query: S;
  answer: (found: Standing, query: output<S>) => unknown;
};

/** An endpoint as a Next route handler, whose second argument is none of ours. */
export function mount(answer: Endpoint): (request: Request) => Promise<Response> {
  return async (request) => responseOf(await answer(request));
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

/** What an address asks, and the workspace that it asks it of, which every endpoint takes in the same way. */
function asked(request: Request): { slug: string | null; query: Record<string, string> } {
  const { workspace = null, ...query } = Object.fromEntries(new URL(request.url).searchParams);
  return { slug: workspace, query };
}

function parse<S extends ZodType>(schema: S, query: Record<string, string>): output<S> {
  const parsed = schema.safeParse(query);
  if (!parsed.success) throw new Invalid(problemsOf(parsed.error));
  return parsed.data;
}

const json = (found: unknown): Reply => ({ status: 200, headers: UNKEPT, body: JSON.stringify(found) });

/** Declares a reading endpoint: authenticates, enters the workspace, authorises, validates the query, answers JSON. */
export function endpoint<S extends ZodType>(spec: Spec<Person, UserCtx, S>): Endpoint;
export function endpoint<S extends ZodType>(spec: Spec<Member, Ctx, S>): Endpoint;
export function endpoint<S extends ZodType>(spec: Spec<Person | Member, never, S>): Endpoint {
  return async (request, facts) => {
    try {
      const { slug, query } = asked(request);
      const entry = await admit(spec, request, slug);
      const sound = parse(spec.query, query);
      return json(
        await transact(entry, facts ?? factsOf(request), "read only", (ctx) => spec.run(ctx as never, sound)),
      );
    } catch (error) {
      return problemFor(error);
    }
  };
}

/** Declares an endpoint that is answered from who is asking alone: one joined query, and no transaction beside it. */
export function identified<S extends ZodType>(spec: Identified<S>): Endpoint {
  return async (request) => {
    try {
      const { slug, query } = asked(request);
      const found = await findStanding(tokenOf(request), slug, new Date());
      if (!found) throw new SignedOut();
      if (slug !== null && (!found.place || found.place.suspended)) throw new NotFound("workspace");
      return json(spec.answer(found, parse(spec.query, query)));
    } catch (error) {
      return problemFor(error);
    }
  };
}
