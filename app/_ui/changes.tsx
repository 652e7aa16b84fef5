import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";

type Props = { from?: readonly ReactNode[]; to?: readonly ReactNode[]; label: { from: string; to: string } };

/** What was → what is. Struck through and underlined, so that it reads without colour. */
export function Changes({ from = [], to = [], label }: Props) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {from.length > 0 && <span className="sr-only">{label.from}</span>}
      {from.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of words that never reorders
        <del key={at} className="rounded-xs px-0.5 text-ink-soft decoration-ink-faint">
          {value}
        </del>
      ))}
      {from.length > 0 && to.length > 0 && (
        <ArrowRight className="size-3.5 text-ink-faint rtl:-scale-x-100" aria-hidden />
      )}
      {to.length > 0 && <span className="sr-only">{label.to}</span>}
      {to.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of words that never reorders
        <ins key={at} className="rounded-xs bg-press px-1 font-medium text-ink no-underline">
          {value}
        </ins>
      ))}
    </span>
  );
}
