import { Forbidden, Invalid, ProofNeeded, Told } from "@/lib/kernel/errors";
import { log } from "@/lib/kernel/log";
import { refusalWords } from "./refusal";
import type { ActionResult } from "./result";
import type { Entry } from "./transact";
import { fieldWords, sentences, toldWords } from "./words";

/** The session ended between the page and the post. */
export class SignedOut extends Told {
  readonly status = 401;
  constructor() {
    super("signedOut");
  }
}

/** Turns whatever an action threw into an answer: told errors in words, anything else logged and owned up to. */
export async function faultResult(error: unknown, entry: Entry): Promise<ActionResult<never>> {
  if (error instanceof Invalid)
    return { ok: false, message: await toldWords(error), fields: await fieldWords(error.fields) };
  if (error instanceof ProofNeeded) return { ok: false, message: await toldWords(error), again: "password" };
  if (error instanceof SignedOut) return { ok: false, message: await toldWords(error), again: "sign-in" };
  if (error instanceof Forbidden) {
    log().warn({ refused: error.because, member: entry.actor?.memberId, user: entry.user?.id }, "refused");
    const refusal = await refusalWords(error.because, entry);
    return { ok: false, message: refusal.message, refusal };
  }
  if (error instanceof Told) return { ok: false, message: await toldWords(error) };
  if (error instanceof RangeError) return { ok: false, message: (await sentences())("malformed") };
  log().error({ err: error, member: entry.actor?.memberId }, "an action failed");
  return { ok: false, message: (await sentences())("fault") };
}
