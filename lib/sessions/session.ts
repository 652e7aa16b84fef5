import { newSecret } from "@/lib/kernel/secrets";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a session lasts: idle and in all. "Remember me" trades the idle limit for thirty days. */
export const LIMITS = {
  idle: 60 * MINUTE,
  absolute: DAY,
  remembered: 30 * DAY,
  /** How long a proof of identity counts as recent, before sensitive acts. */
  recent: 10 * MINUTE,
  /** Activity is written down at most this often. */
  touch: MINUTE,
} as const;

/** Whether a session still counts at `now`: before its end, and, unless remembered, used within the hour. */
export function isLive(session: { remember: boolean; seenAt: Date; expiresAt: Date }, now: Date): boolean {
  if (now >= session.expiresAt) return false;
  return session.remember || now.getTime() - session.seenAt.getTime() < LIMITS.idle;
}

/** When a session that starts at `now` ends whatever happens. */
export function endOf(now: Date, remember: boolean): Date {
  return new Date(now.getTime() + (remember ? LIMITS.remembered : LIMITS.absolute));
}

/** Whether identity was proved within ten minutes before `now`. */
export function isRecent(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() < LIMITS.recent;
}

/** A new cookie value: the user's id, so that a look-up touches one shard, and 256 random bits. */
export function newToken(userId: string): string {
  return `${Buffer.from(userId.replaceAll("-", ""), "hex").toString("base64url")}.${newSecret()}`;
}

/** The user's id inside a cookie value, or null when it has another form. Proves nothing by itself. */
export function userIn(token: string): string | null {
  const match = /^([\w-]{22})\.[\w-]{43}$/.exec(token);
  if (!match?.[1]) return null;
  const hex = Buffer.from(match[1], "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
