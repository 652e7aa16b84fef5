import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextTry, PATIENCE, retryAfter } from "./schedule";

const createdAt = new Date("2026-03-02T10:00:00Z");
const later = (seconds: number) => new Date(createdAt.getTime() + seconds * 1000);

/** The whole life of a letter that is never taken. */
function tries(random: number): Date[] {
  const list: Date[] = [];
  for (let now = createdAt; ; ) {
    const at = nextTry({ createdAt, now, attempts: list.length + 1, random });
    if (!at) return list;
    list.push(at);
    now = at;
  }
}

describe("when a letter is tried again", () => {
  test("R10: soon at first, and never more than two minutes apart for the first two hours", () => {
    const list = tries(1);
    expect(list.slice(0, 5).map((at) => (at.getTime() - createdAt.getTime()) / 1000)).toEqual([4, 12, 28, 60, 124]);
    const gaps = list.map((at, i) => at.getTime() - (list[i - 1] ?? createdAt).getTime());
    const early = gaps.filter((_, i) => (list[i] as Date) < later(7200));
    expect(Math.max(...early)).toBeLessThanOrEqual(90_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(600_000);
  });

  test("for a day, and then no more", () => {
    for (const random of [0, 0.5, 1]) {
      const last = tries(random).at(-1) as Date;
      expect(last.getTime() - createdAt.getTime()).toBeLessThanOrEqual(PATIENCE);
      expect(last.getTime() - createdAt.getTime()).toBeGreaterThan(PATIENCE - 600_000);
      expect(tries(random).length).toBeLessThan(500);
    }
  });

  test("R10: a provider's own date wins, to the millisecond, unless it is beyond the day", () => {
    expect(nextTry({ createdAt, now: later(5), attempts: 1, random: 0.3, retryAt: later(3605) })).toEqual(later(3605));
    expect(nextTry({ createdAt, now: later(5), attempts: 1, random: 0.3, retryAt: later(90_000) })).toBeNull();
  });

  test("chance spreads letters over half of each pause", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 60 }), (random, attempts) => {
        const full = nextTry({ createdAt, now: createdAt, attempts, random: 1 })?.getTime() ?? 0;
        const pause = (nextTry({ createdAt, now: createdAt, attempts, random })?.getTime() ?? 0) - createdAt.getTime();
        expect(pause).toBeGreaterThanOrEqual((full - createdAt.getTime()) / 2);
        expect(pause).toBeLessThanOrEqual(full - createdAt.getTime());
      }),
    );
  });
});

describe("Retry-After", () => {
  const now = new Date("2026-03-02T10:00:00Z");
  test("in seconds or as a date; anything else counts as absent", () => {
    expect(retryAfter("120", now)).toEqual(new Date("2026-03-02T10:02:00Z"));
    expect(retryAfter("Mon, 02 Mar 2026 10:05:00 GMT", now)).toEqual(new Date("2026-03-02T10:05:00Z"));
    expect(retryAfter("Mon, 02 Mar 2026 09:05:00 GMT", now)).toEqual(now);
    for (const wrong of [undefined, "", "soon", "-5", "1e9"]) expect(retryAfter(wrong, now)).toBeUndefined();
  });
});
