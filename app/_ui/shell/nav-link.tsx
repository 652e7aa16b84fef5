"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Icon, type IconName } from "../icon";

type Props = { href: string; icon?: IconName; badge?: number | string; children: ReactNode };

/** An entry that knows whether one is there, or somewhere beneath it. */
export function NavLink({ href, icon, badge, children }: Props) {
  const path = usePathname();
  const here = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link href={href as Route} className="nav-link" aria-current={here} prefetch={false}>
      {icon && <Icon name={icon} />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {badge !== undefined && <span className="text-sm text-ink-soft tabular-nums">{badge}</span>}
    </Link>
  );
}
