import type { Metadata, Route } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import type { ParamMap } from "@/.next/types/routes";
import type { Ctx, PublicCtx, SignedIn, UserCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { can } from "@/lib/roles/effective";
import type { Permission } from "@/lib/roles/permission";
import { requestFacts, standing } from "./enter";
import { isDevelopment, isMailboxOpen } from "./local";
import { linkCookieName, wholeToken } from "./mailed-link";
import { type Door, type PageRoute, routes } from "./routes";
import { type Entry, transact } from "./transact";

type Search = Record<string, string | string[] | undefined>;
type Io<R extends PageRoute> = { params: ParamMap[R]; search: Search };
type Props<R extends PageRoute> = { params: Promise<ParamMap[R]>; searchParams: Promise<Search> };

/** What a page of a route is handed: a member's context, a person's, or a visitor's. */
export type CtxOf<R extends PageRoute> = (typeof routes)[R] extends { for: "member" }
  ? Ctx
  : (typeof routes)[R] extends { for: "user" }
    ? UserCtx
    : PublicCtx & { user?: SignedIn };

/** Why a member is kept out of a page, for the app to say. `hidden`: whom they view as could see it, and they themselves not. */
export type Refused = {
  entry: Entry;
  because: "suspended" | "permission" | "hidden";
  needs: readonly Permission[];
  /** The page that was asked for. */
  path: string;
};

type Outcome = { in: Entry } | { out: Refused };

/** Decides from the manifest and the database; a stranger to the workspace gets a 404, a signed-out visitor the sign-in page. */
async function decide(door: Door, params: Record<string, string | string[]>, path: string): Promise<Outcome> {
  if (door.for === "local" && !isMailboxOpen()) notFound();
  if (door.for === "development" && !isDevelopment()) notFound();
  const found = await standing(door.for === "member" ? String(params.workspace) : null);
  if (door.for === "anyone" || door.for === "local" || door.for === "development")
    return { in: found ? { user: found.user } : {} };
  if (door.for === "signed-out") return found ? redirect("/") : { in: {} };
  if (!found) redirect(`/sign-in?next=${encodeURIComponent(path)}` as Route);
  if (door.for === "user") return { in: { user: found.user } };
  if (!found.place || door.for !== "member") notFound();
  const { workspace, actor, suspended } = found.place;
  const entry = { user: found.user, workspace, actor };
  if (suspended) return { out: { entry, because: "suspended", needs: [], path } };
  const needs = door.needs ?? [];
  if (needs.length === 0 || needs.some((one) => can(actor, one))) return { in: entry };
  const held = actor.viewing?.held;
  const hidden = held && needs.some((one) => can({ permissions: held }, one));
  return { out: { entry, because: hidden ? "hidden" : "permission", needs, path } };
}

/** The parts of an address and its search. Of a mailed link's the token is made whole, whose secret has left the address. */
async function read<R extends PageRoute>(route: R, props: Props<R>): Promise<Io<R>> {
  const [params, search] = await Promise.all([props.params, props.searchParams]);
  const door: Door = routes[route];
  if (door.for !== "anyone" || !door.mailed || !("token" in params)) return { params, search };
  const secret = (await cookies()).get(linkCookieName())?.value;
  return { params: { ...params, token: wholeToken(params.token, secret) }, search };
}

/** A route's path with its parameters filled in. */
export function pathOf(route: string, params: Record<string, string | string[]>): string {
  return route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, key: string) => encodeURIComponent(String(params[key] ?? "")));
}

type Frame = {
  refused: (out: Refused) => Promise<ReactNode>;
  /** What goes around each page inside its frame. */
  around: (content: ReactNode, entry: Entry) => ReactNode;
};

/**
 * Makes the app's `page`. Every page is declared through it: `page(route, render)` lets in by the manifest, opens one
 * read-only transaction inside the workspace, and renders. Everything is loaded in `render`; what it returns must not query.
 */
export function makePage({ refused, around }: Frame) {
  return function page<R extends PageRoute>(route: R, render: (ctx: CtxOf<R>, io: Io<R>) => Promise<ReactNode>) {
    return async (props: Props<R>): Promise<ReactNode> => {
      const { params, search } = await read(route, props);
      const outcome = await decide(routes[route], params, pathOf(route, params));
      if ("out" in outcome) return around(await refused(outcome.out), outcome.out.entry);
      const request = await requestFacts();
      try {
        const draw = (ctx: PublicCtx & Entry) => render(ctx as CtxOf<R>, { params, search });
        return around(await transact(outcome.in, request, "read only", draw), outcome.in);
      } catch (error) {
        if (error instanceof NotFound) notFound();
        throw error;
      }
    };
  };
}

/** A page's title, which may tell of data and so passes the same gate; whoever is kept out sees none. */
export function title<R extends PageRoute>(route: R, name: (ctx: CtxOf<R>, io: Io<R>) => Promise<string>) {
  return async function generateMetadata(props: Props<R>): Promise<Metadata> {
    const { params, search } = await read(route, props);
    const outcome = await decide(routes[route], params, pathOf(route, params));
    if ("out" in outcome) return {};
    try {
      const ask = (ctx: PublicCtx & Entry) => name(ctx as CtxOf<R>, { params, search });
      return { title: await transact(outcome.in, await requestFacts(), "read only", ask) };
    } catch (error) {
      if (error instanceof NotFound) return {};
      throw error;
    }
  };
}
