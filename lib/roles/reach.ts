/** Which conversations a role sees, from narrow to wide: its member's own, also those of their teams, the whole workspace's. */
export const reaches = ["own", "team", "all"] as const;

export type Reach = (typeof reaches)[number];

export function isReach(word: string): word is Reach {
  return (reaches as readonly string[]).includes(word);
}

/** Whether `reach` takes in everything that `other` does. */
export function covers(reach: Reach, other: Reach): boolean {
  return reaches.indexOf(reach) >= reaches.indexOf(other);
}

/** The widest of the given reaches, null for none. */
export function widest(given: Iterable<Reach>): Reach | null {
  let found: Reach | null = null;
  for (const reach of given) if (found === null || covers(reach, found)) found = reach;
  return found;
}
