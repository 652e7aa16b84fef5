import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/** 256 bits from the system's generator, as 43 characters safe in URLs and cookies. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 as hex: what is stored of a secret. Secrets have 256 bits, so no salt is needed. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares two strings in constant time. */
export function sameSecret(a: string, b: string): boolean {
  const [x, y] = [createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest()];
  return timingSafeEqual(x, y);
}

function keyFor(purpose: string, secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "muster", purpose, 32));
}

/**
 * The secret part of a link, derived from AUTH_SECRET and the ids of its row, so that a letter can be
 * rendered again at every try and yet no raw token is ever stored. `generation` 1 uses AUTH_SECRET_OLD.
 */
export function deriveToken(purpose: string, ids: string[], generation: 0 | 1 = 0): string {
  const secret = generation === 0 ? env.AUTH_SECRET : env.AUTH_SECRET_OLD;
  if (!secret) throw new Error("AUTH_SECRET_OLD is not set");
  const packed = Buffer.concat(ids.map((id) => Buffer.from(id.replaceAll("-", ""), "hex")));
  const mac = createHmac("sha256", keyFor(purpose, secret)).update(packed).digest();
  return Buffer.concat([packed, mac]).toString("base64url");
}

/** Bytes of an id, and of the secret behind the ids. */
const ID = 16;
const MAC = 32;

/** A derived token as two parts: its ids, which are no secret, and the secret; null when it has another form. */
export function splitToken(token: string): { shown: string; secret: string } | null {
  if (!/^[\w-]{1,200}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const ids = bytes.length - MAC;
  if (ids < 2 * ID || ids % ID !== 0) return null;
  return { shown: bytes.toString("base64url", 0, ids), secret: bytes.toString("base64url", ids) };
}

/** The token of which these are the parts. */
export function joinToken(shown: string, secret: string): string {
  return Buffer.concat([shown, secret].map((part) => Buffer.from(part, "base64url"))).toString("base64url");
}

/** The ids that a derived token carries, or null when it has another form. Says nothing about its validity. */
export function idsIn(token: string, count: number): string[] | null {
  if (!/^[\w-]{1,200}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== count * ID + MAC) return null;
  return Array.from({ length: count }, (_, i) => {
    const hex = bytes.subarray(i * ID, i * ID + ID).toString("hex");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  });
}
