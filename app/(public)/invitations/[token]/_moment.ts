import type { createFormatter } from "next-intl";

type Format = ReturnType<typeof createFormatter>;

/** A moment as words for a reader whose zone may be another: the day, the time, and the place whose clock is meant. */
export function momentIn(format: Format, at: Date, zone: string) {
  return {
    day: format.dateTime(at, { weekday: "long", day: "numeric", month: "long", timeZone: zone }),
    time: format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }),
    place: zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " "),
  };
}
