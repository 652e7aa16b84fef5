import { createHash } from "node:crypto";
import type { output, ZodType } from "zod";
import { Invalid, Stale } from "@/lib/kernel/errors";
import { problemsOf } from "@/lib/kernel/problems";
import type { Operation } from "../endpoint";
import { Refused } from "./refused";

const MOST = 1024 * 1024;
const JSON_TYPE = /^application\/json\s*(;|$)/i;
const SECRETS = ["token", "access_token", "api_key", "apikey", "authorization"];

/**
 * What an address asks, and the workspace that it asks it of, which every operation takes in the same way.
 *
 * @throws Refused (400) for a token, which addresses would leave in logs; Invalid for what is asked twice
 */
export function queryOf(address: URL): { slug: string | null; query: Record<string, string> } {
  const { workspace = null, ...query } = onceEach(address.searchParams);
  if (SECRETS.some((name) => name in query)) throw new Refused(400, "tokenInAddress");
  return { slug: workspace, query };
}

function onceEach(params: URLSearchParams): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const [name, value] of params) {
    if (name in found) throw new Invalid({ [name]: "askedTwice" });
    found[name] = value;
  }
  return found;
}

/** The input in sound form. @throws Invalid */
export function parse<S extends ZodType>(schema: S, input: unknown): output<S> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new Invalid(problemsOf(parsed.error));
  return parsed.data;
}

/**
 * The body as it was sent, and what it says; nothing sent is an empty object.
 *
 * @throws Refused: 400 for what isn't JSON, 413, 415
 */
export async function bodyOf(request: Request): Promise<{ text: string; value: unknown }> {
  const text = await request.text().catch(() => {
    throw new Refused(400, "malformedJson");
  });
  if (text === "") return { text, value: {} };
  if (text.length > MOST) throw new Refused(413, "tooLargeBody");
  const type = request.headers.get("content-type") ?? "";
  if (!JSON_TYPE.test(type)) throw new Refused(415, "jsonOnly", { accept: "application/json" });
  try {
    return { text, value: JSON.parse(text, /\\ud/i.test(text) ? wellFormed : undefined) as unknown };
  } catch {
    throw new Refused(400, "malformedJson");
  }
}

/** Half a pair of surrogates is no text, and the database takes none. */
function wellFormed(key: string, value: unknown): unknown {
  if ([key, value].some((one) => typeof one === "string" && /\p{Cs}/u.test(one))) throw new SyntaxError("not text");
  return value;
}

const TAG = /^"([1-9]\d{0,8})"$/;

/**
 * The version that If-Match names (RFC 9110, 13.1.1). `*` names none, and a tag that isn't ours matches nothing.
 *
 * @throws Refused (428) where it is required and missing; Stale for a tag of another form
 */
export function versionOf(request: Request, match: Operation["match"]): number | undefined {
  if (!match) return undefined;
  const header = request.headers.get("if-match");
  if (header === null || header === "*") {
    if (match === "required") throw new Refused(428, "matchNeeded");
    return undefined;
  }
  const [, version] = TAG.exec(header.trim()) ?? [];
  if (!version) throw new Stale("thing");
  return Number(version);
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** The key by which a POST can be repeated without doing it twice, and what tells it from another; null without one. */
export function repeatableOf(request: Request, text: string): { key: string; requestHash: string } | null {
  const key = request.headers.get("idempotency-key");
  if (key === null || request.method !== "POST") return null;
  if (!KEY.test(key)) throw new Refused(400, "keyMalformed");
  const { pathname, search } = new URL(request.url);
  const requestHash = createHash("sha256")
    .update(JSON.stringify([pathname, search, text]))
    .digest("hex");
  return { key, requestHash };
}
