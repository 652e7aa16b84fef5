import type { ReactNode } from "react";

/** Names beside values, one hairline each; stacked where it is narrow. */
export function DescriptionList({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line border-y border-line">{children}</dl>;
}

export function Description({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="grid min-h-row grid-cols-1 items-baseline gap-x-6 py-2 sm:grid-cols-[11rem_1fr]">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 wrap-break-word">{children}</dd>
    </div>
  );
}
