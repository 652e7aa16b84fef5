import type { ReactNode } from "react";

export type Tone = "good" | "attention" | "danger" | "neutral" | "done";

/** A state as a word with a shape: filled ring, half ring, cross, empty ring, tick. Never colour alone. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
