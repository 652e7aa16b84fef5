import { idsIn, newSecret } from "@/lib/kernel/secrets";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const LIMITS = {
  /** A token ends after a year at the latest. */
  longest: 366 * DAY,
  /** Live tokens of one member. */
  each: 50,
  /** Use is written down at most this often. */
  touch: MINUTE,
} as const;

/** The lifetimes to choose from, in days, beside a date of one's own. */
export const LIFETIMES = ["30", "90", "365"] as const;

/** active → revoked; past `expiresAt` it is expired, which is read from the clock. Those of the suspended sleep. */
export type TokenState = "active" | "asleep" | "expired" | "revoked";

/** A token as those see it who manage tokens. Never the token itself: nobody can read that twice. */
export type ApiToken = {
  id: string;
  name: string;
  permissions: string[];
  maker: { id: string; userId: string; name: string; pictureVersion: string | null };
  state: TokenState;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  lastUsedFrom: string | null;
  revokedAt: Date | null;
};

type Facts = { revokedAt: Date | null; expiresAt: Date; makerActive: boolean };

export function stateOf({ revokedAt, expiresAt, makerActive }: Facts, now: Date): TokenState {
  if (revokedAt) return "revoked";
  if (now >= expiresAt) return "expired";
  return makerActive ? "active" : "asleep";
}

const PREFIX = "mst_";
const FORM = /^mst_[\w-]{64}$/;

/**
 * A new token: a prefix by which leaked ones are found, and in 64 characters the workspace's id, so that a look-up touches
 * one shard, and 256 random bits.
 */
export function newToken(workspaceId: string): string {
  const id = Buffer.from(workspaceId.replaceAll("-", ""), "hex");
  return PREFIX + Buffer.concat([id, Buffer.from(newSecret(), "base64url")]).toString("base64url");
}

/** The workspace's id inside a token, or null when it has another form. Proves nothing by itself. */
export function workspaceIn(token: string): string | null {
  if (!FORM.test(token)) return null;
  return idsIn(token.slice(PREFIX.length), 1)?.[0] ?? null;
}

/** The token as an event's subject. */
export function asSubject({ id, name }: { id: string; name: string }) {
  return { type: "api-token", id, name };
}
