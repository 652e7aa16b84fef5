"use client";

import * as Radix from "radix-ui/dropdown-menu";
import { useState } from "react";
import ActionRun from "../form/action-run";
import type { MenuAct, MenuEntry } from "../menu-entry";
import { MenuList } from "../menu-list";

type Props = { anchor: HTMLElement; entries: readonly MenuEntry[]; onClose: () => void };

/** The menu of one row, laid over the row's own button. */
export default function RowMenu({ anchor, entries, onClose }: Props) {
  const [chosen, setChosen] = useState<MenuAct | null>(null);
  const { top, left, width, height } = anchor.getBoundingClientRect();

  if (chosen) return <ActionRun {...chosen} onSettled={onClose} />;
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()} modal={false}>
      <Radix.Trigger asChild>
        <span aria-hidden="true" className="pointer-events-none fixed" style={{ top, left, width, height }} />
      </Radix.Trigger>
      <MenuList
        label={anchor.getAttribute("aria-label") ?? ""}
        entries={entries}
        onChoose={setChosen}
        onLeave={() => anchor.focus()}
      />
    </Radix.Root>
  );
}
