"use client";

import type { Route } from "next";
import Link from "next/link";
import * as Radix from "radix-ui/dropdown-menu";
import type { MenuAct, MenuEntry } from "./menu-entry";

type Props = {
  label: string;
  entries: readonly MenuEntry[];
  onChoose: (entry: MenuAct) => void;
  /** Where the focus goes, if not back to the trigger. */
  onLeave?: () => void;
};

/** The open menu, inside a Radix menu's root. */
export function MenuList({ label, entries, onChoose, onLeave }: Props) {
  function leave(event: Event) {
    if (!onLeave) return;
    event.preventDefault();
    onLeave();
  }

  return (
    <Radix.Portal container={document.getElementById("content")}>
      <Radix.Content
        className="menu"
        aria-label={label}
        align="end"
        sideOffset={4}
        collisionPadding={8}
        loop
        onCloseAutoFocus={leave}
      >
        {entries.map((entry, at) => (
          <Entry key={entry === "line" ? `line-${at}` : entry.label} entry={entry} onChoose={onChoose} />
        ))}
      </Radix.Content>
    </Radix.Portal>
  );
}

function Entry({ entry, onChoose }: { entry: MenuEntry; onChoose: (entry: MenuAct) => void }) {
  if (entry === "line") return <Radix.Separator className="menu-line" />;
  if ("href" in entry) {
    return (
      <Radix.Item asChild className="menu-item">
        <Link href={entry.href as Route}>
          {entry.icon}
          {entry.label}
        </Link>
      </Radix.Item>
    );
  }
  return (
    <Radix.Item className="menu-item" data-danger={entry.danger || undefined} onSelect={() => onChoose(entry)}>
      {entry.icon}
      {entry.label}
    </Radix.Item>
  );
}
