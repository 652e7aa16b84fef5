import { log } from "@/lib/kernel/log";

const HEADERS = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

/**
 * Declares a probe for whatever watches over the server: anyone may ask, the answer says yes (200) or no (503) and
 * nothing else, and no transaction is opened, so that it also answers while the database doesn't.
 */
export function probe(isWell: () => Promise<boolean>): () => Promise<Response> {
  return async () => {
    const ok = await isWell().catch((error: unknown) => {
      log().warn({ err: error }, "a probe failed");
      return false;
    });
    return new Response(JSON.stringify({ ok }), { status: ok ? 200 : 503, headers: HEADERS });
  };
}
