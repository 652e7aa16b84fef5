/** Numbers that look random and are the same each time for the same seed (mulberry32). */
export type Random = { below(n: number): number; chance(share: number): boolean; pick<T>(list: readonly T[]): T };

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  };
}

/** An id in the form of UUID version 7: a time, then bits from `random`. */
export function idAt(time: Date, random: Random): string {
  const hex = (n: number, digits: number) => n.toString(16).padStart(digits, "0");
  const stamp = hex(time.getTime(), 12);
  const variant = hex(0x8000 + random.below(0x4000), 4);
  const tail = hex(random.below(2 ** 24), 6) + hex(random.below(2 ** 24), 6);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(random.below(4096), 3)}-${variant}-${tail}`;
}
