import type { ReactNode } from "react";

type Props = { title: ReactNode; sentence: ReactNode; actions?: ReactNode; above?: ReactNode };

/** Opens every page: what it is, the one true sentence about the state of things, and what can be done. */
export function PageHeader({ title, sentence, actions, above }: Props) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        {above && <div className="mb-1 text-sm text-ink-soft">{above}</div>}
        <h1 className="text-lg font-semibold tracking-[-0.01em]">{title}</h1>
        <p className="mt-0.5 max-w-[68ch] text-ink-soft">{sentence}</p>
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
