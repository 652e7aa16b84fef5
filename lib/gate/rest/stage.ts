import { asMember, type Person, type Stage } from "@/db/seed/stage";
import { createToken } from "@/lib/api-tokens/commands/create-token";
import type { GrantablePermission } from "@/lib/roles/permission";
import { sessionCookieName } from "../cookie-name";
import { answerOf } from "../endpoints";
import type { Words } from "./problem";

/** Codes as they are, so that tests don't hang on sentences. */
export const CODES: Words = { sentence: (code) => code, permission: (key) => key };

const FACTS = { ip: "127.0.0.1", userAgent: null };

export type Told = {
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is looked at part by part
  body: any;
};
export type How = { method?: string; body?: unknown; headers?: Record<string, string> };

/** Asks below /api/v1 as whoever the headers say, without a server. */
export async function ask(path: string, { method = "GET", body, headers = {} }: How = {}): Promise<Told> {
  const sent = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  const type: Record<string, string> = sent === undefined ? {} : { "content-type": "application/json" };
  const request = new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    body: sent,
    headers: { ...type, ...headers },
  });
  const reply = await answerOf(request, CODES, FACTS);
  if (!reply) throw new Error(`${path} is no address of the API`);
  return { ...reply, body: reply.body ? JSON.parse(reply.body) : null };
}

/** The same by a token. */
export const askBy = (token: string, path: string, how: How = {}) =>
  ask(path, { ...how, headers: { authorization: `Bearer ${token}`, ...how.headers } });

/** The same by the session of a browser. */
export const askAs = (who: Person, path: string, how: How = {}) =>
  ask(path, { ...how, headers: { cookie: `${sessionCookieName()}=${who.token}`, ...how.headers } });

/** A token that a member makes for themselves. */
export async function newTokenOf(stage: Stage, who: Person, permissions: GrantablePermission[]): Promise<string> {
  const input = { name: "Script", permissions, lifetime: "30" as const };
  return (await asMember(who, stage.slug, (ctx) => createToken(ctx, input))).token;
}
