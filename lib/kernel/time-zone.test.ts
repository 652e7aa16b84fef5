import { expect, test } from "vitest";
import { currentName, isTimeZone, timeZones } from "./time-zone";

test("zones are listed once, under the names of today, and each can tell the time", () => {
  const zones = timeZones();
  expect(zones[0]).toBe("UTC");
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones).toEqual(expect.arrayContaining(["Asia/Kolkata", "Asia/Kathmandu", "Europe/Kyiv", "Asia/Ho_Chi_Minh"]));
  for (const old of ["Asia/Calcutta", "Asia/Katmandu", "Europe/Kiev"]) expect(zones).not.toContain(old);
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
});

test("a zone keeps its clocks under its new name", () => {
  const clock = (timeZone: string) => new Intl.DateTimeFormat("en", { timeZone, timeStyle: "full" }).format(0);
  const old = Intl.supportedValuesOf("timeZone").filter((zone) => currentName(zone) !== zone);
  expect(old.filter((zone) => clock(zone) !== clock(currentName(zone)))).toEqual([]);
});

test.each(["Mars/Olympus", "", "+05:00", "Europe/", "constructor"])("%j is no zone", (zone) =>
  expect(isTimeZone(zone)).toBe(false),
);
