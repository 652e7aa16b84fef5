import type { ReactNode } from "react";
import { Mark } from "./brand";

type Props = { title: ReactNode; action?: ReactNode; children: ReactNode };

/** A page with one thing to say, that needs nothing around it to be said. */
export function Plain({ title, action, children }: Props) {
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start gap-3 px-6 py-24">
      <Mark size={28} />
      <h1 className="mt-3 font-display text-xl font-semibold tracking-[-0.015em]">{title}</h1>
      <p className="text-ink-soft">{children}</p>
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
