import type { RequestFacts } from "@/lib/kernel/ctx";
import type { Endpoint } from "./endpoint";
import { me } from "./endpoints/me";
import { members } from "./endpoints/members";
import type { Reply } from "./reply";
import type { Route } from "./routes";

/** The endpoints that the front server answers by itself. Their route handlers give the same answers under Next. */
const endpoints: ReadonlyMap<string, Endpoint> = new Map<Route, Endpoint>([
  ["/api/v1/me", me],
  ["/api/v1/members", members],
]);

/** The answer to a request that one of the endpoints takes; null hands it on to Next. */
export function answerOf(request: Request, facts: RequestFacts): Promise<Reply> | null {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  return endpoints.get(new URL(request.url).pathname)?.(request, facts) ?? null;
}
