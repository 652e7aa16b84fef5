import type { ReactNode } from "react";

/** What is wrong with one field, beside the field. */
export function Message({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-brick-ink">
      <svg className="mt-0.5 size-3.5 shrink-0" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M7 .8 13.4 12.6H.6Z" fill="currentColor" />
        <path d="M7 5v3.4M7 10.4v.4" stroke="var(--surface)" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
      {children}
    </p>
  );
}
