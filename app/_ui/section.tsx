import { type ReactNode, useId } from "react";

type Props = { title: ReactNode; help?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A part of a page, opened by a hairline and a heading that says what it decides. */
export function Section({ title, help, actions, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line py-6 first:border-t-0 first:pt-0">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id={id} className="text-md font-semibold">
            {title}
          </h2>
          {help && <p className="max-w-[68ch] text-ink-soft">{help}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
