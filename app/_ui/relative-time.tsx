import { getFormatter, getNow } from "next-intl/server";

type Props = { at: Date | string; now?: Date; zone?: string };

const WEEK = 7 * 24 * 3_600_000;

/** "3 hours ago" within a week, else the day; the exact moment on hover. In the reader's zone, or in `zone`. */
export async function RelativeTime({ at, now, zone }: Props) {
  const format = await getFormatter();
  const then = new Date(at);
  const today = now ?? (await getNow());
  const exact = format.dateTime(then, { dateStyle: "full", timeStyle: "long", timeZone: zone });
  const near = Math.abs(today.getTime() - then.getTime()) < WEEK;
  const sameYear = today.getUTCFullYear() === then.getUTCFullYear();
  return (
    <time dateTime={then.toISOString()} title={exact}>
      {near
        ? format.relativeTime(then, today)
        : format.dateTime(then, {
            day: "numeric",
            month: "short",
            year: sameYear ? undefined : "numeric",
            timeZone: zone,
          })}
    </time>
  );
}
