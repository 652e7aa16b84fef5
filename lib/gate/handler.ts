import type { AppRouteHandlerRoutes, ParamMap } from "@/.next/types/routes";
import type { Ctx, UserCtx } from "@/lib/kernel/ctx";
import { Forbidden, NotFound } from "@/lib/kernel/errors";
import { can } from "@/lib/roles/effective";
import { findStanding } from "@/lib/sessions/queries";
import { factsOf, problemFor, tokenOf } from "./answer";
import { SignedOut } from "./fault";
import { responseOf } from "./reply";
import { type Door, routes } from "./routes";
import { type Entry, transact } from "./transact";

/** The handlers that people open in a browser, as the manifest lists them. */
export type HandlerRoute = Extract<
  {
    [R in AppRouteHandlerRoutes]: (typeof routes)[R] extends { for: "user" | "member" } ? R : never;
  }[AppRouteHandlerRoutes],
  keyof typeof routes
>;

/** What a handler of a route is handed: a member's context, or a person's. */
export type CtxAt<R extends HandlerRoute> = (typeof routes)[R] extends { for: "member" } ? Ctx : UserCtx;

type Params<R extends HandlerRoute> = { params: Promise<ParamMap[R]> };
export type Handler<R extends HandlerRoute> = (request: Request, io: Params<R>) => Promise<Response>;

/** Enters once more, each time it is called: a right that is lost meanwhile stops what was begun. */
export type Enter<R extends HandlerRoute> = <T>(work: (ctx: CtxAt<R>) => Promise<T>) => Promise<T>;

async function admit(door: Door, request: Request, slug: string | null): Promise<Entry> {
  const found = await findStanding(tokenOf(request), slug, new Date());
  if (!found) throw new SignedOut();
  if (door.for !== "member") return { user: found.user };
  if (!found.place || found.place.suspended) throw new NotFound("workspace");
  const { workspace, actor } = found.place;
  const needs = door.needs ?? [];
  if (needs.length > 0 && !needs.some((one) => can(actor, one)))
    throw new Forbidden({ code: "permission", permission: needs[0] });
  return { user: found.user, workspace, actor };
}

/** Stands in front of a route's handler: lets in by the manifest, and turns whatever it throws into a plain answer. */
export function handler<R extends HandlerRoute>(
  route: R,
  answer: (enter: Enter<R>, params: ParamMap[R], request: Request) => Promise<Response>,
): Handler<R> {
  return async (request, io) => {
    try {
      const params = await io.params;
      const slug = (params as { workspace?: string }).workspace ?? null;
      const enter: Enter<R> = async (work) => {
        const entry = await admit(routes[route], request, slug);
        return transact(entry, factsOf(request), "read only", (ctx) => work(ctx as CtxAt<R>));
      };
      return await answer(enter, params, request);
    } catch (error) {
      return responseOf(problemFor(error));
    }
  };
}
