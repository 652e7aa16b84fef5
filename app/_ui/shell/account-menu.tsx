"use client";

import type { Route } from "next";
import Link from "next/link";
import { Avatar } from "../avatar";
import { Icon } from "../icon";
import type { Theme } from "../theme";
import { useWords } from "../words";
import type { Account } from "./entries";
import { SignOutItem } from "./sign-out-item";
import { ThemeChoice } from "./theme-choice";

/** Who one is here: own pages, the look, and the way out. */
export function AccountMenu({ account, theme }: { account: Account; theme?: Theme }) {
  const words = useWords();
  return (
    <div className="border-t border-line p-2">
      <button type="button" popoverTarget="account" className="nav-link h-11 w-full text-start">
        <Avatar name={account.name} picture={account.picture} size="lg" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium text-ink">{account.name}</span>
          <span className="block truncate text-xs text-ink-soft">{account.email}</span>
        </span>
        <span className="sr-only">{words.account}</span>
      </button>
      <div id="account" popover="auto" className="menu shell-menu shell-menu-bottom">
        <ul>
          {account.entries.map((entry) => (
            <li key={entry.href}>
              <Link href={entry.href as Route} className="menu-item" prefetch={false}>
                {entry.icon && <Icon name={entry.icon} />}
                {entry.label}
              </Link>
            </li>
          ))}
        </ul>
        <div className="menu-line" />
        <ThemeChoice
          chosen={theme}
          label={words.theme}
          names={{ system: words.themeSystem, light: words.themeLight, dark: words.themeDark }}
        />
        <div className="menu-line" />
        <SignOutItem action={account.signOut}>{words.signOut}</SignOutItem>
      </div>
    </div>
  );
}
