/** A posted form as plain data: `name[]` gathers into a list, everything else is single; the last one wins. */
export type Posted = Record<string, FormDataEntryValue | FormDataEntryValue[]>;

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a posted form. Names of the framework's own (`$ACTION…`) and names that could reach a prototype are left out; more
 * than 2,000 entries are refused, since no form here has as many.
 *
 * @throws RangeError when there are too many entries
 */
export function readForm(form: FormData): Posted {
  const posted: Posted = Object.create(null);
  let entries = 0;
  for (const [name, value] of form) {
    if (++entries > 2000) throw new RangeError("too many entries");
    const list = name.endsWith("[]");
    const key = list ? name.slice(0, -2) : name;
    if (key.startsWith("$") || FORBIDDEN.has(key)) continue;
    if (!list) posted[key] = value;
    else posted[key] = [...(Array.isArray(posted[key]) ? posted[key] : []), value];
  }
  return posted;
}
