const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const cached = new Map<string, Intl.DateTimeFormat>();

function partsIn(zone: string): Intl.DateTimeFormat {
  const known = cached.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  cached.set(zone, format);
  return format;
}

/** What a clock on the wall of a zone shows at an instant, as if it were UTC. */
function wall(at: Date, zone: string): Date {
  const part = Object.fromEntries(
    partsIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return new Date(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`);
}

/** The calendar day of an instant in a zone: "2026-07-01". */
export function dayOf(at: Date, zone: string): string {
  return wall(at, zone).toISOString().slice(0, 10);
}

/** The day after, on the calendar. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar, written as in "2026-07-01", between the years 1970 and 9998. */
export function isDay(text: string): boolean {
  if (!/^(19[7-9]\d|[2-9]\d{3})-\d{2}-\d{2}$/.test(text) || text.startsWith("9999")) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/**
 * The first instant of a calendar day in a zone. Where clocks skip midnight that is later than 00:00 by their wall; where
 * they show it twice it is the first time; a day that a zone left out begins with the next.
 */
export function startOfDay(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const found = [midnight - DAY, midnight + DAY]
    .map((near) => wall(new Date(near), zone).getTime() - near)
    .map((offset) => new Date(midnight - offset))
    .filter((at) => dayOf(at, zone) === day);
  if (found.length === 0) return startOfDay(dayAfter(day), zone);
  return new Date(Math.min(...found.map(Number)));
}
