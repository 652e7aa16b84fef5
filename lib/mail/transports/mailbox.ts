import type { Enter } from "@/lib/jobs/job";
import { putInMailbox } from "../commands";
import type { Transport } from "./transport";

/** Keeps letters on this machine, readable at `/mailbox`. A second try of a letter leaves the first as it is. */
export function mailboxTransport(enter: Enter): Transport {
  return {
    name: "mailbox",
    async send(letter) {
      await enter((ctx) => putInMailbox(ctx, letter));
      return { providerId: null };
    },
  };
}
