import { getFormatter, getTranslations } from "next-intl/server";
import type { AuditEvent } from "@/lib/audit/event";
import { dayOf } from "@/lib/kernel/clock";
import { Entry } from "./_entry";
import type { AuditWords } from "./_words";
import "./audit.css";

type Props = { events: readonly AuditEvent[]; words: AuditWords; zone: string; now: Date };

const DAY = 24 * 3_600_000;

/** Events under the days on which they happened, where the reader is. */
export async function Timeline({ events, words, zone, now }: Props) {
  const [t, format] = await Promise.all([getTranslations("audit"), getFormatter()]);
  const [today, yesterday] = [dayOf(now, zone), dayOf(new Date(now.getTime() - DAY), zone)];
  const days = [...new Set(events.map((event) => dayOf(event.at, zone)))];
  const nameOf = (day: string, at: Date) => {
    if (day === today) return t("today");
    if (day === yesterday) return t("yesterday");
    const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
    return format.dateTime(at, { weekday: "long", day: "numeric", month: "long", year, timeZone: zone });
  };
  return days.map((day) => {
    const these = events.filter((event) => dayOf(event.at, zone) === day);
    return (
      <section key={day} aria-labelledby={`day-${day}`} className="audit-day">
        <h2 id={`day-${day}`}>{nameOf(day, these[0]?.at ?? now)}</h2>
        <ol>
          {these.map((event) => (
            <Entry key={event.id} event={event} words={words} zone={zone} />
          ))}
        </ol>
      </section>
    );
  });
}
