import type { Enter } from "@/lib/jobs/job";
import { type Env, hasLocalMailbox } from "@/lib/kernel/env";
import { SendFailure } from "../failure";
import { mailboxTransport } from "./mailbox";
import { resendTransport } from "./resend";
import { smtpTransport } from "./smtp";
import type { Transport } from "./transport";

/** Letters wait, for at most a day, until a provider is set: a mailbox that others could reach would give links away. */
const none: Transport = {
  name: "none",
  async send() {
    throw new SendFailure("noProvider", { lasting: false }, "Set RESEND_API_KEY or SMTP_URL.");
  },
};

/** Resend when its key is set, else the SMTP server, else the local mailbox where only this machine can read it. */
export function chooseTransport(settings: Env, enter: Enter): Transport {
  const { RESEND_API_KEY, RESEND_BASE_URL, SMTP_URL, MAIL_FROM } = settings;
  if (RESEND_API_KEY) return resendTransport({ key: RESEND_API_KEY, from: MAIL_FROM, baseUrl: RESEND_BASE_URL });
  if (SMTP_URL) return smtpTransport(SMTP_URL, MAIL_FROM);
  return hasLocalMailbox(settings) ? mailboxTransport(enter) : none;
}
