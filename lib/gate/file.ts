import type { ParamMap } from "@/.next/types/routes";
import { NotFound } from "@/lib/kernel/errors";
import { type CtxAt, type Handler, type HandlerRoute, handler } from "./handler";

/** A stored file: `version` changes with its content, `type` and `name` are ours and never the sender's. */
export type StoredFile = { bytes: Uint8Array; version: string; type: string; name: string };

const FOR_GOOD = "private, max-age=31536000, immutable";
const ASK_AGAIN = "private, no-cache";

/**
 * Declares a stored file's address. Asked for by its version (`?v=`) it is kept by the browser for good, else asked for
 * again each time. It is shown as what it is and nothing else, runs nothing, and no other site can embed it.
 */
export function file<R extends HandlerRoute>(
  route: R,
  find: (ctx: CtxAt<R>, params: ParamMap[R]) => Promise<StoredFile | null>,
): Handler<R> {
  return handler(route, async (enter, params, request) => {
    const found = await enter((ctx) => find(ctx, params));
    if (!found) throw new NotFound("file");
    const asked = new URL(request.url).searchParams.get("v");
    const tag = `"${found.version}"`;
    const headers = {
      etag: tag,
      vary: "cookie",
      "cache-control": asked === found.version ? FOR_GOOD : ASK_AGAIN,
      "content-type": found.type,
      "content-disposition": `inline; filename="${found.name}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    };
    if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(found.bytes), { headers });
  });
}
