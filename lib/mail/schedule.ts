const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** How long a letter is tried. */
export const PATIENCE = 24 * HOUR;

type Try = { createdAt: Date; now: Date; attempts: number; retryAt?: Date; random: number };

/**
 * When to try again after a failure that may pass, or null when a day is over. Pauses double from 4 seconds to 90, so
 * that mail flows within two minutes of a provider's return; after two hours of failing they are up to 10 minutes. Half
 * of each is left to chance (`random` in 0..1), so that letters don't come in step. A provider's own date wins.
 */
export function nextTry({ createdAt, now, attempts, retryAt, random }: Try): Date | null {
  const age = now.getTime() - createdAt.getTime();
  const longest = age > 2 * HOUR ? 600 * SECOND : 90 * SECOND;
  const pause = Math.min(longest, 2 * SECOND * 2 ** Math.min(attempts, 20));
  const at = retryAt ?? new Date(now.getTime() + pause * (0.5 + random / 2));
  return at.getTime() - createdAt.getTime() > PATIENCE ? null : at;
}

/** The date in a `Retry-After` header, which holds seconds or a date (RFC 9110), or undefined when it holds neither. */
export function retryAfter(header: string | undefined, now: Date): Date | undefined {
  if (!header) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return new Date(now.getTime() + Number(header) * SECOND);
  const date = /^[A-Z][a-z]{2}, .* GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : new Date(Math.max(date, now.getTime()));
}
