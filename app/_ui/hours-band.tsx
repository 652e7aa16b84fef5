/** Working hours of one weekday in minutes from midnight; a window may run past 1440 into the next day. */
export type Window = { day: number; from: number; to: number };

type Props = {
  windows: readonly Window[];
  /** The same in words: "Mon to Fri, 9:00–18:00". */
  label: string;
  today?: number;
};

const DAY = 14;
const STEP = DAY + 2;

/** Seven days side by side, midnight to midnight, with the hours worked filled in and today's the darkest. */
export function HoursBand({ windows, label, today }: Props) {
  const bars = windows.flatMap(split);
  const other = bars.filter(({ day }) => day !== today);
  const now = bars.filter(({ day }) => day === today);
  return (
    <svg className="band" role="img" aria-label={label}>
      <path d={other.map(bar).join("")} />
      {now.length > 0 && <path d={now.map(bar).join("")} />}
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
  return `M${round(day * STEP + (from / 1440) * DAY)} 5h${round(((to - from) / 1440) * DAY)}`;
}

const round = (value: number) => Math.round(value * 2) / 2;
