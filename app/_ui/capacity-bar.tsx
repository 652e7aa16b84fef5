import type { CSSProperties } from "react";

type Props = {
  load: number;
  /** null: as many as come. 0: receives nothing. */
  capacity: number | null;
  /** The words for it, such as "4 of 5" or "3, no limit". */
  label: string;
};

const MOST_SEGMENTS = 12;

/** One segment for each conversation that a member can hold, filled for each that is held; always with its words. */
export function CapacityBar({ load, capacity, label }: Props) {
  if (!capacity) return <span className="capacity">{label}</span>;
  const state = load > capacity ? "over" : load === capacity ? "full" : undefined;
  const segments = Math.min(capacity, MOST_SEGMENTS);
  const held = Math.min(segments, Math.ceil((load / capacity) * segments));
  return (
    <span className="capacity" data-state={state} style={{ "--of": segments, "--held": held } as CSSProperties}>
      {label}
    </span>
  );
}
