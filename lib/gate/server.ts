import { closeDatabase } from "@/db/client";
import type { RequestFacts } from "@/lib/kernel/ctx";
import { env } from "@/lib/kernel/env";
import { answerOf } from "./endpoints";
import type { Reply } from "./reply";
import type { Words } from "./rest/problem";
import { startWorker } from "./worker";

type Answering = (request: Request, facts: RequestFacts) => Promise<Reply> | null;
type Holder = typeof globalThis & { __muster?: { close(): Promise<void> }; __musterEndpoints?: Answering };

/**
 * Starts what lives as long as the server, and leaves for the front server what it can't import: the endpoints as
 * `globalThis.__musterEndpoints`, which speak in the `words` of the app, and `globalThis.__muster.close` for whoever stops it.
 */
export function openServer(words: Words): void {
  const worker = env.WORKER === "on" ? startWorker() : null;
  (globalThis as Holder).__musterEndpoints = (request, facts) => answerOf(request, words, facts);
  (globalThis as Holder).__muster = {
    async close() {
      await worker?.stop();
      await closeDatabase();
    },
  };
}
