import { domainToASCII } from "node:url";
import { z } from "zod";

/**
 * The one canonical form of an address: trimmed, Unicode-composed, lower case, a domain of other letters in its ASCII form
 * (UTS 46), as mail servers write it. Addresses are compared and stored in this form only. That the local part is folded too is a choice: no provider in use tells case apart, and people don't either.
 */
export function canonicalEmail(text: string): string {
  const folded = text.trim().normalize("NFC").toLowerCase();
  const behind = folded.lastIndexOf("@") + 1;
  const domain = folded.slice(behind);
  return /[^\p{ASCII}]/u.test(domain) ? folded.slice(0, behind) + domainToASCII(domain) : folded;
}

/** An e-mail address as input: brought to its canonical form first, then validated, at most 254 characters (RFC 5321). */
export const EmailInput = z
  .string()
  .max(320)
  .transform(canonicalEmail)
  .pipe(z.string().min(1).max(254).pipe(z.email()));
