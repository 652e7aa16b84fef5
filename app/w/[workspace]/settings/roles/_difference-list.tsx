import { CircleAlert, Minus, Plus } from "lucide-react";
import type { Told } from "@/app/_roles/difference-words";

/** Who gains what and who loses what, one sentence a line. */
export function DifferenceList({ told: { lines, warnings, notes } }: { told: Told }) {
  return (
    <div className="grid gap-3">
      {warnings.map((warning) => (
        <p key={warning} className="flex gap-2.5 rounded-md bg-marigold-soft px-3.5 py-3 font-medium">
          <CircleAlert className="mt-0.5 size-4 shrink-0 text-marigold-ink" aria-hidden />
          {warning}
        </p>
      ))}
      {lines.length > 0 && (
        <ul className="difference">
          {lines.map(({ gain, who, does, what }) => (
            <li key={`${who} ${does} ${what}`} data-gain={gain}>
              {gain ? <Plus aria-hidden /> : <Minus aria-hidden />}
              <p>
                <strong>{who}</strong> {does} <span>{what.join(" · ")}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} className="text-ink-soft">
          {note}
        </p>
      ))}
    </div>
  );
}
