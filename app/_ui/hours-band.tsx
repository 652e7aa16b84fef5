/** Working hours of one weekday in minutes from midnight; a window may run past 1440 into the next day. */
export type Window = { day: number; from: number; to: number };

type Props = { windows: readonly Window[]; label: string; today?: number };

const DAY = 14;
const GAP = 2;
const HEIGHT = 12;

/** Seven days side by side, midnight to midnight, with the hours worked filled in. */
export function HoursBand({ windows, label, today }: Props) {
  const width = 7 * DAY + 6 * GAP;
  return (
    <svg
      className="band"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <path className="band-days" d={days()} />
      {today !== undefined && <path className="band-today" d={`M${today * (DAY + GAP)} ${HEIGHT - 0.5}h${DAY}`} />}
      <path className="band-hours" d={windows.flatMap(bars).join("")} />
    </svg>
  );
}

function days(): string {
  return Array.from({ length: 7 }, (_, day) => `M${day * (DAY + GAP)} ${HEIGHT - 0.5}h${DAY}`).join("");
}

function bars({ day, from, to }: Window): string[] {
  if (to > 1440) return [bar(day, from, 1440), bar((day + 1) % 7, 0, to - 1440)];
  return [bar(day, from, to)];
}

function bar(day: number, from: number, to: number): string {
  const x = round(day * (DAY + GAP) + (from / 1440) * DAY);
  const wide = round(((to - from) / 1440) * DAY);
  return `M${x} 2h${wide}v7h-${wide}z`;
}

const round = (value: number) => Math.round(value * 10) / 10;
