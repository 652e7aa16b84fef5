import type { Outgoing } from "../letter";

/** A way out for letters. `send` returns once the provider has taken the letter, and throws SendFailure otherwise. */
export type Transport = {
  name: "resend" | "smtp" | "mailbox" | "none";
  send(letter: Outgoing): Promise<{ providerId: string | null }>;
};
