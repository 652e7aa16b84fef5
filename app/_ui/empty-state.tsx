import type { ReactNode } from "react";

type Props = { title: ReactNode; children: ReactNode; action?: ReactNode };

/** Says what will stand here, why one would want it, and the one thing to do about it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="flex flex-col items-start gap-1.5 border-y border-line py-12 sm:ps-12">
      <span className="empty-roll" aria-hidden="true" />
      <h2 className="font-display text-lg font-semibold tracking-[-0.01em]">{title}</h2>
      <div className="max-w-[56ch] text-ink-soft">{children}</div>
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
