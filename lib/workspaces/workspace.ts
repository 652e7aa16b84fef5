/** The languages that Muster speaks. */
export const LANGUAGES = ["en"] as const;

/** How long an invitation's link may work, in hours. */
export const LIFETIME = { min: 12, max: 720 } as const;

const STEPS = [12, 24, 48, 72, 120, 168, 336, 720];

/** The lifetimes to choose from: half a day to thirty days, and what is set now if that is none of them. */
export function lifetimes(now: number): number[] {
  return [...new Set([...STEPS, now])].toSorted((a, b) => a - b);
}

/** A lifetime in the unit that people say it in: hours below two days, else days, if it comes out even. */
export function inUnits(hours: number): { unit: "hours" | "days"; count: number } {
  return hours >= 48 && hours % 24 === 0 ? { unit: "days", count: hours / 24 } : { unit: "hours", count: hours };
}
