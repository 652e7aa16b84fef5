/** The mark: five of a team in a row, standing as an M. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className="shrink-0 text-spruce">
      <path d="M2.5 3v14M6.25 3.8V9M10 7v5.5M13.75 3.8V9M17.5 3v14" className="mark-bars" />
    </svg>
  );
}

export function Brand() {
  return (
    <span className="inline-flex items-center gap-2 font-display text-lg font-semibold tracking-[-0.02em]">
      <Mark size={22} />
      Muster
    </span>
  );
}
