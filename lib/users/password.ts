import { hash, verify } from "@node-rs/argon2";
import type { Problem } from "@/lib/kernel/errors";

export const PASSWORD = { min: 12, max: 128 } as const;

/** argon2id as OWASP's cheat sheet asks for at the least; runs on the thread pool, never on the event loop. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The form that is hashed and compared: NFKC (NIST SP 800-63B-4, 3.1.1.2), nothing trimmed, nothing cut. */
function normal(password: string): string {
  return password.normalize("NFKC");
}

let common: Promise<Set<string>> | undefined;

function commonPasswords(): Promise<Set<string>> {
  common ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set(dictionary["passwords-common"] as string[]),
  );
  return common;
}

function wordsOf(context: string[]): string[] {
  const parts = context.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return [...new Set([...parts, "muster", "password", "passwort"])].filter((word) => word.length >= 3);
}

/**
 * What is wrong with a new password, or null. Twelve to 128 characters, any of them, no composition rules; refused when it
 * is common, repeats one short piece, or is made of the person's own words (`context`: names, address, company).
 */
export async function problemWith(password: string, context: string[]): Promise<Problem | null> {
  const text = normal(password);
  const length = [...text].length;
  if (length < PASSWORD.min) return { code: "passwordShort", params: { min: PASSWORD.min } };
  if (length > PASSWORD.max) return { code: "passwordLong", params: { max: PASSWORD.max } };
  const lower = text.toLowerCase();
  const list = await commonPasswords();
  if (list.has(lower) || list.has(lower.replace(/[^a-z]+$/, "")) || /^(.{1,6})\1+$/u.test(lower))
    return "passwordCommon";
  const rest = wordsOf(context).reduce((left, word) => left.replaceAll(word, ""), lower);
  return [...rest.replace(/[^\p{L}\p{N}]/gu, "")].length < 6 ? "passwordOwnWords" : null;
}

/** The argon2id hash of a password, in PHC form, so that its cost can be raised later. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

let decoy: Promise<string> | undefined;

/** Whether a password is right. Without a stored hash it takes as long and answers no, so that time tells nothing. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hash("nobody has this password", COST);
  const right = await verify(stored ?? (await decoy), normal(password));
  return right && stored !== null;
}
