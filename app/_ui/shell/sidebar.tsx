"use client";

import { useWords } from "../words";
import type { EntryGroup } from "./entries";
import { NavLink } from "./nav-link";

export function Sidebar({ groups }: { groups: readonly EntryGroup[] }) {
  const words = useWords();
  return (
    <nav aria-label={words.main} className="min-h-0 flex-1 overflow-y-auto px-2 pt-px pb-4">
      {groups.map((group, at) => (
        <div key={group.label ?? at} className="mt-4 first:mt-0">
          {group.label && <p className="px-2 pb-1 text-xs font-medium text-ink-faint">{group.label}</p>}
          <ul className="flex flex-col gap-px">
            {group.entries.map(({ href, label, icon, badge }) => (
              <li key={href}>
                <NavLink href={href} icon={icon} badge={badge}>
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
