"use client";

import type { Route } from "next";
import Link from "next/link";
import * as Radix from "radix-ui/dropdown-menu";
import { type ReactNode, useState } from "react";
import type { MenuAct, MenuEntry } from "./menu-entry";

type Props = {
  label: string;
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  onChoose: (entry: MenuAct) => void;
};

export default function MenuSurface({ label, trigger, entries, onChoose }: Props) {
  const [open, setOpen] = useState(true);
  return (
    <Radix.Root open={open} onOpenChange={setOpen} modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={document.getElementById("content")}>
        <Radix.Content className="menu" aria-label={label} align="end" sideOffset={4} collisionPadding={8} loop>
          {entries.map((entry, at) => (
            <Entry key={entry === "line" ? `line-${at}` : entry.label} entry={entry} onChoose={onChoose} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entry({ entry, onChoose }: { entry: MenuEntry; onChoose: (entry: MenuAct) => void }) {
  if (entry === "line") return <Radix.Separator className="menu-line" />;
  if ("href" in entry)
    return (
      <Radix.Item asChild className="menu-item">
        <Link href={entry.href as Route}>
          {entry.icon}
          {entry.label}
        </Link>
      </Radix.Item>
    );
  return (
    <Radix.Item className="menu-item" data-danger={entry.danger || undefined} onSelect={() => onChoose(entry)}>
      {entry.icon}
      {entry.label}
    </Radix.Item>
  );
}
