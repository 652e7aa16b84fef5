"use client";

import type { ReactNode } from "react";
import { Button } from "../button";
import { fill, useWords } from "../words";

type Props = { count: number; onClear: () => void; children: ReactNode };

/** Floats over the foot of the page while rows are ticked. */
export function BulkBar({ count, onClear, children }: Props) {
  const words = useWords();
  return (
    <section className="bulk-bar" aria-label={fill(words.selected, { count })}>
      <p className="px-2 font-medium tabular-nums" aria-live="polite">
        {fill(words.selected, { count })}
      </p>
      {children}
      <Button variant="ghost" size="sm" onClick={onClear}>
        {words.clearSelection}
      </Button>
    </section>
  );
}
