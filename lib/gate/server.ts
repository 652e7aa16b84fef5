import { closeDatabase } from "@/db/client";
import { env } from "@/lib/kernel/env";
import { answerOf } from "./endpoints";
import { startWorker } from "./worker";

type Holder = typeof globalThis & { __muster?: { close(): Promise<void> }; __musterEndpoints?: typeof answerOf };

/**
 * Starts what lives as long as the server, and leaves for the front server what it can't import: the endpoints as
 * `globalThis.__musterEndpoints`, and `globalThis.__muster.close` for whoever stops it.
 */
export function openServer(): void {
  const worker = env.WORKER === "on" ? startWorker() : null;
  (globalThis as Holder).__musterEndpoints = answerOf;
  (globalThis as Holder).__muster = {
    async close() {
      await worker?.stop();
      await closeDatabase();
    },
  };
}
