import { STATUS_CODES } from "node:http";
import { env } from "@/lib/kernel/env";
import { Forbidden, Invalid, type Problem, type Refusal, Stale, Told, TooMany } from "@/lib/kernel/errors";
import { log } from "@/lib/kernel/log";
import { UNKEPT } from "../answer";
import { whereToAsk, whoCanGive } from "../refusal";
import type { Reply } from "../reply";
import type { Entry } from "../transact";
import { Refused } from "./refused";

type Params = Record<string, string | number>;

/** Says in words what rooms say in codes. The words are the app's, which hands this in. */
export type Words = {
  sentence: (code: string, params?: Params) => string;
  permission: (key: string) => string;
};

type Extra = Record<string, unknown>;

/** A refusal or a failure as RFC 9457 has it. `code` is for programs, `detail` for people. */
function problem(status: number, code: string, detail: string, extra: Extra, said: Record<string, string>): Reply {
  const headers = { ...UNKEPT, ...said, "content-type": "application/problem+json" };
  const type = `urn:muster:problem:${code}`;
  const body = JSON.stringify({ type, title: STATUS_CODES[status] ?? "Error", status, code, detail, ...extra });
  return { status, headers, body };
}

type Means = { words: Words; entry: Entry; said: Record<string, string> };

/** The answer to whatever an operation threw: told errors by their status and in words, anything else logged and owned up to. */
export async function problemReply(error: unknown, { words, entry, said }: Means): Promise<Reply> {
  if (error instanceof Invalid) {
    const errors = Object.entries(error.fields).map(([field, one]) => fieldOf(field, one, words));
    return problem(422, error.code, words.sentence(error.code), { errors }, said);
  }
  if (error instanceof Forbidden) return refusal(error.because, { words, entry, said });
  if (error instanceof Told) {
    const status = error instanceof Stale ? 412 : error.status;
    const more: Record<string, string> = error instanceof Refused ? { ...error.headers } : {};
    if (error instanceof TooMany) more["retry-after"] = String(error.retryAfter);
    return problem(status, error.code, words.sentence(error.code, error.params), {}, { ...said, ...more });
  }
  log().error({ err: error, member: entry.actor?.memberId }, "an endpoint failed");
  return problem(500, "fault", words.sentence("fault"), {}, said);
}

function fieldOf(field: string, one: Problem, words: Words) {
  const { code, params } = typeof one === "string" ? { code: one, params: undefined } : one;
  return { field, code, detail: words.sentence(code, params) };
}

/** Names the permission that is missing, who in the workspace can give it, and where it is asked for. */
async function refusal({ code, permission, params }: Refusal, { words, entry, said }: Means): Promise<Reply> {
  if (!permission) return problem(403, code, words.sentence(code, params), {}, said);
  const who = await whoCanGive(permission, entry);
  const told = { ...params, permission: words.permission(permission), who: who.join(", ") };
  const path = whereToAsk(permission, entry);
  return problem(403, code, words.sentence(code, told), { permission, who, ask: path && env.APP_URL + path }, said);
}
