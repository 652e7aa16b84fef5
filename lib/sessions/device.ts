import Bowser from "bowser";

/** What a browser says of itself, in names that people know. Whoever wants can make their browser say anything. */
export type Device = { browser: string | null; system: string | null; kind: "phone" | "tablet" | "computer" };

/** Browser and system from a User-Agent header; null when it tells neither. */
export function deviceOf(userAgent: string | null): Device | null {
  if (!userAgent) return null;
  const { browser, os, platform } = Bowser.parse(userAgent);
  if (!browser.name && !os.name) return null;
  const kind = platform.type === "mobile" ? "phone" : platform.type === "tablet" ? "tablet" : "computer";
  return { browser: browser.name ?? null, system: os.name ?? null, kind };
}
