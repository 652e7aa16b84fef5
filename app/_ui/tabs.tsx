import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export type Tab = { href: string; label: ReactNode; count?: ReactNode };

/** Tabs that are addresses: they open in new tabs, and back works. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav aria-label={label} className="mb-4 flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none]">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href as Route}
          aria-current={tab.href === current ? "page" : undefined}
          className="-mb-px flex min-h-row items-center gap-1.5 border-b-2 border-transparent font-medium whitespace-nowrap text-ink-soft -outline-offset-2 hover:text-ink aria-[current]:border-spruce aria-[current]:text-ink"
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="text-sm font-normal text-ink-faint tabular-nums">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
