"use client";

import type { ReactNode } from "react";
import type { EntryGroup } from "./entries";
import { NavLink } from "./nav-link";

type Props = { label: string; groups: readonly EntryGroup[]; children: ReactNode };

/** Pages of settings beside their own list; on narrow windows the list becomes a row above them. */
export function SettingsFrame({ label, groups, children }: Props) {
  if (groups.length === 0) return children;
  return (
    <div className="settings">
      <nav aria-label={label} className="settings-nav">
        {groups.map((group, at) => (
          <div key={group.label ?? at}>
            {group.label && <p className="settings-group">{group.label}</p>}
            <ul>
              {group.entries.map((entry) => (
                <li key={entry.href}>
                  <NavLink href={entry.href} badge={entry.badge}>
                    {entry.label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
