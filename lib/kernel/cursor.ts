import { isId } from "./ids";

/** A place in a list that is gone through by its keys: just after or just before the row with these. */
export type Cursor = { side: "after" | "before"; order: string; keys: readonly (string | number)[] };

/** A stretch of a list, with the cursors of what comes before and after it. */
export type Stretch<T> = { rows: T[]; previous: string | null; next: string | null };

/** A cursor as it stands in an address. It holds no secret: whoever changes it goes to another place of the same list. */
export function writeCursor({ side, order, keys }: Cursor): string {
  return Buffer.from(JSON.stringify([side, order, ...keys])).toString("base64url");
}

/** What a key can be: text, a moment in milliseconds, an id. */
type Kind = "text" | "moment" | "id";

/** The cursor in an address, or null when it is none of this order. `kinds` says what its keys must be. */
export function readCursor(text: string | undefined, order: string, kinds: readonly Kind[]): Cursor | null {
  if (!text || text.length > 2000) return null;
  try {
    const [side, its, ...keys]: unknown[] = JSON.parse(Buffer.from(text, "base64url").toString());
    if (side !== "after" && side !== "before") return null;
    if (its !== order || keys.length !== kinds.length) return null;
    const fits = keys.every((key, at) => isKind(key, kinds[at]));
    return fits ? { side, order, keys: keys as (string | number)[] } : null;
  } catch {
    return null;
  }
}

const LAST_MOMENT = 253_402_300_799_999;

/** Only what PostgreSQL takes: text without NUL, moments before the year 10000. */
function isKind(key: unknown, kind: Kind | undefined): boolean {
  if (kind === "moment") return Number.isInteger(key) && Number(key) >= 0 && Number(key) <= LAST_MOMENT;
  return typeof key === "string" && (kind === "id" ? isId(key) : !key.includes("\0"));
}

/**
 * Cuts a stretch out of rows that were read in the cursor's direction, one more than asked for: the extra one tells whether
 * there are more.
 */
export function cutStretch<T>(
  read: T[],
  limit: number,
  cursor: Cursor | null,
  order: string,
  keysOf: (row: T) => Cursor["keys"],
): Stretch<T> {
  const more = read.length > limit;
  const kept = read.slice(0, limit);
  const backwards = cursor?.side === "before";
  const rows = backwards ? kept.reverse() : kept;
  const [first, last] = [rows.at(0), rows.at(-1)];
  const before = backwards ? more : cursor !== null;
  const after = backwards || more;
  return {
    rows,
    previous: first && before ? writeCursor({ side: "before", order, keys: keysOf(first) }) : null,
    next: last && after ? writeCursor({ side: "after", order, keys: keysOf(last) }) : null,
  };
}
