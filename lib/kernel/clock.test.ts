import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter, dayOf, isDay, startOfDay } from "./clock";

test.each([
  ["2026-07-01", "UTC", "2026-07-01T00:00:00.000Z"],
  ["2026-07-01", "Europe/Berlin", "2026-06-30T22:00:00.000Z"],
  ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z"],
  ["2026-07-01", "America/New_York", "2026-07-01T04:00:00.000Z"],
  ["2026-07-01", "Pacific/Kiritimati", "2026-06-30T10:00:00.000Z"],
  ["2026-07-01", "Asia/Kathmandu", "2026-06-30T18:15:00.000Z"],
])("%s begins in %s at %s", (day, zone, at) => expect(startOfDay(day, zone).toISOString()).toBe(at));

test("a day whose midnight is skipped begins when the clocks jump", () => {
  expect(startOfDay("2018-11-04", "America/Sao_Paulo").toISOString()).toBe("2018-11-04T03:00:00.000Z");
});

test("a day whose midnight comes twice begins the first time", () => {
  expect(startOfDay("2026-11-01", "America/Havana").toISOString()).toBe("2026-11-01T04:00:00.000Z");
});

test("a day that a zone left out begins with the next", () => {
  expect(startOfDay("2011-12-30", "Pacific/Apia").toISOString()).toBe("2011-12-30T10:00:00.000Z");
});

test("the instant before a day's start belongs to the day before, in every zone", () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  const days = fc
    .date({ min: new Date("2015-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, zones, (day, zone) => {
      const start = startOfDay(dayAfter(day), zone);
      expect(dayOf(start, zone)).toBe(dayAfter(day));
      expect(dayOf(new Date(start.getTime() - 1), zone) < dayAfter(day)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("only days of the calendar are days", () => {
  expect(["2026-02-28", "2024-02-29"].every(isDay)).toBe(true);
  expect(["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "", "0001-01-01", "2026-01-01T00:00"].some(isDay)).toBe(
    false,
  );
});
