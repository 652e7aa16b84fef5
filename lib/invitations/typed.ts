/** One person as typed, pasted or read from a file: text that nobody has judged yet. */
export type Typed = Record<TypedField, string>;

export type TypedField = "firstName" | "lastName" | "email" | "phone" | "roles" | "teams" | "capacity";

/** What was found in a pasted text or a file. `unknown` are the headings of columns that were left out. */
export type Pasted = { people: Typed[]; unknown: string[] };

/** A person of whom only some things were typed. */
export function typed(facts: Partial<Record<TypedField, string | undefined>>): Typed {
  const { firstName = "", lastName = "", email = "", phone = "", roles = "", teams = "", capacity = "" } = facts;
  return { firstName, lastName, email, phone, roles, teams, capacity };
}

/**
 * First and last name of a full one: "Ann Lee", or "Lee, Ann" as address books write it. Of several words the first is the
 * first name, which its owner can change; a single word leaves the last name to be asked for.
 */
export function splitName(name: string): Pick<Typed, "firstName" | "lastName"> {
  const text = name.replace(/\s+/g, " ").trim();
  const comma = text.indexOf(",");
  if (comma > 0) return { firstName: text.slice(comma + 1).trim(), lastName: text.slice(0, comma).trim() };
  const space = text.indexOf(" ");
  if (space < 0) return { firstName: text, lastName: "" };
  return { firstName: text.slice(0, space), lastName: text.slice(space + 1) };
}

/** The names in a cell that lists roles or teams. */
export function namesIn(cell: string): string[] {
  return cell
    .split(/[;|,\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
}
