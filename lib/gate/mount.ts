import { answerOf } from "./endpoints";
import { responseOf } from "./reply";
import type { Words } from "./rest/problem";

/** The REST API as a Next route handler: every operation of it, and every method that none takes. */
export function mount(words: Words): (request: Request) => Promise<Response> {
  return async (request) => {
    const reply = await answerOf(request, words);
    if (!reply) return new Response(null, { status: 404 });
    return responseOf(request.method === "HEAD" ? { ...reply, body: "" } : reply);
  };
}
