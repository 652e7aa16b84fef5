import { createTransport } from "nodemailer";
import { SendFailure } from "../failure";
import type { Transport } from "./transport";

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** No single step of a dialogue, and no dialogue as a whole, takes longer. `ca` is a certificate to trust besides. */
type Limits = { step: number; whole: number; ca?: string };

const LIMITS: Limits = { step: 10_000, whole: 15_000 };

/**
 * Hands letters to the mail server of an SMTP_URL. `smtps:` speaks TLS from the start; `smtp:` must reach TLS by STARTTLS
 * before anything is said, but on this machine, where TLS is used when the server offers it. Certificates are always
 * verified (NODE_EXTRA_CA_CERTS adds an own authority): no setting sends in the clear over a network.
 */
export function smtpTransport(url: string, from: string, limits: Limits = LIMITS): Transport {
  const options = smtpOptions(url, limits);
  return {
    name: "smtp",
    async send({ id, to, subject, html, text }) {
      const mailer = createTransport(options);
      const signal = AbortSignal.timeout(limits.whole);
      try {
        const sent = await mailer.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          html,
          text,
          messageId: `<${id}@${domainOf(from)}>`,
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
          disableFileAccess: true,
          disableUrlAccess: true,
          signal,
        });
        return { providerId: sent.messageId };
      } catch (error) {
        throw smtpFailure(error);
      } finally {
        mailer.close();
      }
    },
  };
}

/** The connection that an SMTP_URL means. */
export function smtpOptions(url: string, limits: Limits) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === "smtps:";
  const own = LOOPBACK.test(hostname) && searchParams.get("tls") !== "required";
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !own,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    tls: { rejectUnauthorized: true, minVersion: "TLSv1.2" as const, ...(limits.ca && { ca: limits.ca }) },
    connectionTimeout: limits.step,
    greetingTimeout: limits.step,
    socketTimeout: limits.step,
    dnsTimeout: limits.step,
  };
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";
}

const ABOUT_THIS_LETTER = new Set(["MAIL FROM", "RCPT TO", "DATA"]);

/**
 * What an SMTP reply means (RFC 5321 §4.2): 5xx to the recipient or the letter is lasting; 4xx passes; what the server
 * says about us (greeting, TLS, sign-in) is for the operator to mend, and letters wait for it.
 */
export function smtpFailure(error: unknown): SendFailure {
  const { code, command, responseCode } = facts(error);
  const passes = { lasting: false };
  if (code === "EAUTH" || responseCode === 530 || responseCode === 535)
    return new SendFailure("notAllowed", passes, error);
  if (code === "ETLS" || isCertificate(error)) return new SendFailure("unsafe", passes, error);
  if (responseCode >= 500 && ABOUT_THIS_LETTER.has(command)) {
    return new SendFailure(command === "RCPT TO" ? "addressRefused" : "letterRefused", { lasting: true }, error);
  }
  if (responseCode >= 400) return new SendFailure("askedToWait", passes, error);
  return new SendFailure("unreachable", passes, error);
}

function facts(error: unknown) {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
  return { code: code ?? "", command: command ?? "", responseCode: responseCode ?? 0 };
}

function isCertificate(error: unknown): boolean {
  return error instanceof Error && /certificate|self-signed|altnames|SSL|TLS/i.test(error.message);
}
