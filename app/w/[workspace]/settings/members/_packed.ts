/** A member as the browser gets them: words, and nothing that isn't shown. */
export type Shown = {
  id: string;
  name: string;
  email: string;
  picture?: string;
  mark?: "owner" | "suspended";
  roles: string;
  teams: string;
  capacity: string;
  twoFactor?: true;
  seen: string;
  at?: string;
  version: number;
  can?: "suspend" | "reactivate";
  /** Whether the reader may look through them. */
  view?: true;
};

/** The order in which a row's facts travel: those that few rows have come last, and are left away where there are none. */
const FACTS = [
  ...(["id", "name", "email", "roles", "teams", "capacity", "seen", "version"] as const),
  ...(["at", "can", "view", "twoFactor", "mark", "picture"] as const),
] as const;

/** A row without the names of its facts, which would travel fifty times. */
export type Packed = readonly (Shown[keyof Shown] | null)[];

export function pack(row: Shown): Packed {
  const facts = FACTS.map((name) => row[name] ?? null);
  return facts.slice(0, facts.findLastIndex((fact) => fact !== null) + 1);
}

export function unpack(facts: Packed): Shown {
  return Object.fromEntries(FACTS.map((name, at) => [name, facts[at] ?? undefined])) as Shown;
}
