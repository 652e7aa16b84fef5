import { touchToken } from "@/lib/api-tokens/commands/touch-token";
import { findToken } from "@/lib/api-tokens/queries/find-token";
import type { RequestFacts } from "@/lib/kernel/ctx";
import { Forbidden, NotFound } from "@/lib/kernel/errors";
import { can } from "@/lib/roles/effective";
import type { Permission } from "@/lib/roles/permission";
import { findStanding } from "@/lib/sessions/queries";
import { spendLeased } from "@/lib/throttles/commands-lease";
import { API } from "@/lib/throttles/throttle";
import { tokenOf } from "../answer";
import type { Asker, Caller } from "./asker";
import { Refused } from "./refused";

type Headers = Record<string, string>;
type Asking = { request: Request; slug: string | null; facts: RequestFacts; said: Headers };

const CHALLENGE = { "www-authenticate": 'Bearer realm="muster"' };
const BAD_TOKEN = { "www-authenticate": 'Bearer realm="muster", error="invalid_token"' };
const BEARER = /^Bearer ([\w-]{1,200})$/i;

const isReading = ({ method }: Request) => method === "GET" || method === "HEAD";

/**
 * Finds out who asks. A token wins over a cookie; a cookie only ever reads, because any site can make a browser send it.
 * What is left of the token's allowance is put into `said`.
 *
 * @throws Refused (401) without a token or session that works; NotFound for a workspace that isn't theirs; TooMany
 */
export async function findCaller(asker: Asker, asking: Asking): Promise<Caller> {
  const header = asking.request.headers.get("authorization");
  if (header !== null) return byToken(header, asking);
  const { request, slug } = asking;
  if (!isReading(request)) throw new Refused(401, "tokenNeeded", CHALLENGE);
  const found = await findStanding(tokenOf(request), slug, new Date());
  if (!found) throw new Refused(401, "signedOutOfApi", CHALLENGE);
  const place = found.place?.suspended ? null : found.place;
  const needsPlace = slug !== null || !("as" in asker && asker.as === "user");
  if (needsPlace && !place) throw new NotFound("workspace");
  return { user: found.user, place, token: null };
}

async function byToken(header: string, { slug, facts, said }: Asking): Promise<Caller> {
  const [, token = ""] = BEARER.exec(header) ?? [];
  const now = new Date();
  const found = await findToken(token, now);
  if (!found) throw new Refused(401, "tokenInvalid", BAD_TOKEN);
  if (slug !== null && slug !== found.workspace.slug) throw new NotFound("workspace");
  const { limit, remaining, reset } = await spendLeased(API, found.token.id);
  said["ratelimit-limit"] = String(limit);
  said["ratelimit-remaining"] = String(remaining);
  said["ratelimit-reset"] = String(reset);
  await touchToken(found, facts.ip, now);
  const { user, workspace, actor } = found;
  return { user, place: { workspace, actor }, token: { id: found.token.id, name: found.token.name } };
}

/**
 * Whether they may.
 *
 * @throws Forbidden that names the permission
 */
export function authorise(asker: Asker, { place }: Caller): void {
  if (!("permission" in asker)) return;
  const needs: readonly Permission[] = typeof asker.permission === "string" ? [asker.permission] : asker.permission;
  if (place && needs.some((one) => can(place.actor, one))) return;
  throw new Forbidden({ code: "permission", permission: needs[0] });
}
