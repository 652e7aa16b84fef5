import { closeDatabase } from "@/db/client";
import { env } from "@/lib/kernel/env";
import { startWorker } from "./worker";

type Holder = typeof globalThis & { __muster?: { close(): Promise<void> } };

/** Starts what lives as long as the server, and leaves `globalThis.__muster.close` for whoever stops it. */
export function openServer(): void {
  const worker = env.WORKER === "on" ? startWorker() : null;
  (globalThis as Holder).__muster = {
    async close() {
      await worker?.stop();
      await closeDatabase();
    },
  };
}
