const BASE = "http://muster.invalid";

/**
 * Where to go after signing in: a path on this origin, or null. Refuses everything that a browser could read as another
 * origin: schemes, `//`, backslashes, control characters (CWE-601).
 */
export function safeNext(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 2000 || !value.startsWith("/")) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/^\/[/\\]|[\u0000-\u001f\u007f\\]/.test(value)) return null;
  try {
    const url = new URL(value, BASE);
    return url.origin === BASE && !url.pathname.startsWith("//") ? url.pathname + url.search + url.hash : null;
  } catch {
    return null;
  }
}
