/** Working hours of one weekday in minutes from midnight; a window may run past 1440 into the next day. */
export type Window = { day: number; from: number; to: number };

type Props = {
  windows: readonly Window[];
  /** The same in words: "Mon to Fri, 9:00–18:00". */
  label: string;
  today?: number;
};

const DAY = 14;
const STEP = DAY + 1.5;
const HEIGHT = 10;

/** Seven days side by side, midnight to midnight, with the hours worked filled in and today's the darkest. */
export function HoursBand({ windows, label, today }: Props) {
  const bars = windows.flatMap(split);
  const shape = (some: readonly Window[]) => some.map(bar).join("");
  const width = 7 * STEP - 1.5;
  return (
    <svg
      className="band"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <path className="band-days" d={DAYS} />
      <path className="band-hours" d={shape(bars.filter(({ day }) => day !== today))} />
      {today !== undefined && <path className="band-today" d={shape(bars.filter(({ day }) => day === today))} />}
    </svg>
  );
}

function split({ day, from, to }: Window): Window[] {
  if (to <= 1440) return [{ day, from, to }];
  return [
    { day, from, to: 1440 },
    { day: (day + 1) % 7, from: 0, to: to - 1440 },
  ];
}

function bar({ day, from, to }: Window): string {
  const wide = round(((to - from) / 1440) * DAY);
  return `M${round(day * STEP + (from / 1440) * DAY)} 0h${wide}v${HEIGHT}h-${wide}z`;
}

const round = (value: number) => Math.round(value * 10) / 10;

const DAYS = Array.from({ length: 7 }, (_, day) => bar({ day, from: 0, to: 1440 })).join("");
