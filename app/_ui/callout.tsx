import { cva } from "class-variance-authority";
import { CircleAlert, Info, OctagonX } from "lucide-react";
import type { ReactNode } from "react";

const look = cva("flex items-start gap-2.5 rounded-md px-3.5 py-3", {
  variants: {
    tone: {
      info: "border border-line text-ink [&>svg]:text-ink-soft",
      attention: "bg-marigold-soft text-ink [&>svg]:text-marigold-ink",
      danger: "bg-brick-soft text-ink [&>svg]:text-brick-ink",
    },
  },
});

const icons = { info: Info, attention: CircleAlert, danger: OctagonX };

type Props = { tone?: "info" | "attention" | "danger"; title?: ReactNode; actions?: ReactNode; children?: ReactNode };

/** Something to know before going on. Not for the result of an action: that is a toast or the form's summary. */
export function Callout({ tone = "info", title, actions, children }: Props) {
  const Icon = icons[tone];
  return (
    <div className={look({ tone })}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-ink-soft">{children}</div>}
        {actions && <div className="mt-2.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
