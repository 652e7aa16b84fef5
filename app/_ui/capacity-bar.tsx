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
  const state = capacity === null ? "open" : load > capacity ? "over" : load === capacity ? "full" : "room";
  const segments = capacity === null ? 0 : Math.min(capacity, MOST_SEGMENTS);
  const filled = capacity ? Math.min(segments, Math.ceil((load / capacity) * segments)) : 0;
  return (
    <span className="capacity" data-state={state}>
      {segments > 0 && (
        <svg width={segments * 6 - 2} height="12" viewBox={`0 0 ${segments * 6 - 2} 12`} aria-hidden="true">
          <path className="capacity-room" d={row(filled, segments)} />
          <path className="capacity-held" d={row(0, filled)} />
        </svg>
      )}
      {label}
    </span>
  );
}

const row = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `M${(from + at) * 6 + 2} 2v8`).join("");
