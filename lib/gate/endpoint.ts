import { type output, type ZodType, z } from "zod";
import type { Ctx } from "@/lib/kernel/ctx";
import type { Asker, Caller } from "./rest/asker";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

type Names<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What was asked, in sound form. `version` is that of If-Match. */
type Asked<P extends string, Q extends ZodType, B extends ZodType, M> = {
  params: Record<Names<P>, string>;
  query: output<Q>;
  body: output<B>;
  version: M extends "required" ? number : number | undefined;
};

type Told = {
  /** The operation's name in the document, and the group that it stands in. */
  id: string;
  group: string;
  /** In a sentence or two, what it does. */
  says: string;
  method: Method;
  /** The form of what it answers; without one it answers nothing but that it is done. */
  answer?: ZodType;
  /** 201 for what was made. */
  status?: 200 | 201;
};

type Spec<P extends string, Q extends ZodType, B extends ZodType, M, Out> = Told &
  Exclude<Asker, { as: "anyone" | "user" }> & {
    path: P;
    query?: Q;
    body?: B;
    /** Whether If-Match has to name the state that is changed, or may. */
    match?: M;
    /** Whether the answer carries a version, which becomes its ETag. */
    tagged?: true;
    /** Why this may write no event. Without it, a change that writes none fails. */
    silent?: string;
    /** Where what was made is found, below /api/v1. */
    location?: (out: { id: string }) => string;
    /** The command or the query, in its one transaction. */
    run: (ctx: Ctx, asked: Asked<P, Q, B, M>) => Promise<Out>;
  };

/** An operation as the router and the document know it, whatever its types. */
export type Operation = Told & {
  asker: Asker;
  path: string;
  query: ZodType;
  body: ZodType | null;
  match?: "required" | "optional";
  tagged?: true;
  silent?: string;
  location?: (out: { id: string }) => string;
  run?: (ctx: never, asked: never) => Promise<unknown>;
  /** Answers from who is asking alone: no transaction is opened. */
  identify?: (caller: never) => unknown;
};

/** What an operation takes that asks for nothing. */
export const Nothing = z.strictObject({});

const askerOf = (spec: Asker): Asker => ("permission" in spec ? { permission: spec.permission } : { as: spec.as });

/**
 * Declares one operation of the REST API, for the router, the document and the tests alike. In this order: who asks, in
 * which workspace, may they, is it sound; then one transaction (read-only for GET), the command with its event; commit.
 */
export function endpoint<
  const P extends string,
  Out,
  Q extends ZodType = typeof Nothing,
  B extends ZodType = typeof Nothing,
  M extends "required" | "optional" | undefined = undefined,
>(spec: Spec<P, Q, B, M, Out>): Operation {
  const { query = Nothing, body = null } = spec;
  return { ...spec, asker: askerOf(spec), query, body } as Operation;
}

/** Declares an operation that is answered from who is asking, or to anyone: one joined query at most, no transaction. */
export function identified(spec: Told & { path: string; as: "anyone"; identify: () => unknown }): Operation;
export function identified(spec: Told & { path: string; as: "user"; identify: (caller: Caller) => unknown }): Operation;
export function identified(
  spec: Told & { path: string; as: "anyone" | "user"; identify: (caller: never) => unknown },
): Operation {
  return { ...spec, asker: { as: spec.as }, query: Nothing, body: null };
}
