import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const keyFor = (purpose: string, secret: string) => Buffer.from(hkdfSync("sha256", secret, "muster seal", purpose, 32));

/**
 * Encrypts a text for keeping (AES-256-GCM, a fresh nonce each time, the key derived from AUTH_SECRET for this purpose
 * alone), so that a copy of the database gives nothing away.
 */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose, env.AUTH_SECRET), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

/** The text that was sealed for this purpose, or null when no present secret opens it: changed, or of a secret that is gone. */
export function unseal(purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64");
  for (const secret of [env.AUTH_SECRET, env.AUTH_SECRET_OLD]) {
    const text = secret ? open(keyFor(purpose, secret), bytes) : null;
    if (text !== null) return text;
  }
  return null;
}

function open(key: Buffer, bytes: Buffer): string | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
