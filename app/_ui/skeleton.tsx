/** Grey lines in the shape of what is coming; they show only when it takes longer than 300 ms. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-row items-center gap-3 border-b border-line">
          <span className="size-6 rounded-full bg-press" />
          <span className="h-2.5 rounded-xs bg-press" style={{ inlineSize: `${18 + ((row * 37) % 22)}%` }} />
          <span className="ms-auto h-2.5 w-16 rounded-xs bg-press" />
        </div>
      ))}
    </div>
  );
}
