import { type ErrorResponse, type Response as Reply, Resend } from "resend";
import { SendFailure } from "../failure";
import { retryAfter } from "../schedule";
import type { Transport } from "./transport";

const PUBLIC = "https://api.resend.com";
const WHOLE = 15_000;

/**
 * The client with two things mended: an error's status is that of the answer, whatever its body says, and a redirect
 * isn't followed, which would hand the key to another host.
 */
class StrictResend extends Resend {
  override async fetchRequest<T>(path: string, options: RequestInit = {}): Promise<Reply<T>> {
    try {
      const answer = await fetch(`${this.baseUrl}${path}`, { ...options, redirect: "error" });
      const body = (await answer.json().catch(() => ({}))) as T & Partial<ErrorResponse>;
      const headers = Object.fromEntries(answer.headers.entries());
      if (answer.ok) return { data: body, error: null, headers };
      const { name = "application_error", message = answer.statusText } = body;
      return { data: null, error: { name, message, statusCode: answer.status }, headers };
    } catch (error) {
      const message = error instanceof Error ? String(error.cause ?? error.message) : "unreachable";
      return { data: null, error: { name: "application_error", message, statusCode: null }, headers: null };
    }
  }
}

type Settings = { key: string; from: string; baseUrl?: string; within?: number };

/** Hands letters to Resend. The letter's id is the idempotency key: a second try of the same letter makes no second mail. */
export function resendTransport({ key, from, baseUrl = PUBLIC, within = WHOLE }: Settings): Transport {
  const resend = new StrictResend(key, { baseUrl: baseUrl.replace(/\/+$/, "") });
  return {
    name: "resend",
    async send({ id, to, subject, html, text }) {
      const { data, error, headers } = await resend.emails.send(
        { from, to: [to], subject, html, text, headers: { "Auto-Submitted": "auto-generated" } },
        { idempotencyKey: id, signal: AbortSignal.timeout(within) },
      );
      if (!error) return { providerId: data.id ?? null };
      if (wasTaken(error)) return { providerId: null };
      throw resendFailure(error, headers, new Date());
    },
  };
}

/** This key was used for another text: the letter was taken before, and looks different since an upgrade. */
function wasTaken(error: ErrorResponse): boolean {
  return error.statusCode === 409 && error.name === "invalid_idempotent_request";
}

const KEY_TROUBLE = new Set(["missing_api_key", "invalid_api_key", "restricted_api_key"]);

/**
 * What an answer of Resend means: 429 and 5xx pass, at the time that it names; a wrong key is for the operator to mend;
 * any other 4xx refuses this letter for good.
 */
export function resendFailure(error: ErrorResponse, headers: Record<string, string> | null, now: Date): SendFailure {
  const status = error.statusCode ?? 0;
  const retryAt = retryAfter(headers?.["retry-after"], now);
  const said = `${status || ""} ${error.name}: ${error.message}`;
  if (status === 0) return new SendFailure("unreachable", { lasting: false }, error.message);
  if (status === 429) return new SendFailure("askedToWait", { lasting: false, retryAt }, said);
  if (status >= 500 || status === 408 || status === 409) {
    return new SendFailure("providerTrouble", { lasting: false, retryAt }, said);
  }
  if (status === 401 || KEY_TROUBLE.has(error.name)) return new SendFailure("notAllowed", { lasting: false }, said);
  return new SendFailure("letterRefused", { lasting: true }, said);
}
