/** Why a letter couldn't be handed over. Each is a sentence under `mail.reasons` in the messages. */
export type Reason =
  | "addressRefused"
  | "letterRefused"
  | "unreachable"
  | "unsafe"
  | "notAllowed"
  | "askedToWait"
  | "providerTrouble"
  | "noProvider"
  | "broken"
  | "tooLong";

/**
 * A try that failed. `lasting` says that another one can't help. `retryAt` is when the provider wants to hear from us
 * again: it holds for every letter. `detail` is what the provider said, cut to what fits a line.
 */
export class SendFailure extends Error {
  readonly detail: string;
  constructor(
    readonly reason: Reason,
    readonly how: { lasting: boolean; retryAt?: Date },
    said: unknown,
  ) {
    const detail = sentence(said);
    super(detail);
    this.name = "SendFailure";
    this.detail = detail;
  }
}

function sentence(said: unknown): string {
  const text = said instanceof Error ? said.message : String(said);
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 300);
}
