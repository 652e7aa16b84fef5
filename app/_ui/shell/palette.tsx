"use client";

import { Search } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Kbd } from "../kbd";
import { useCommandKey } from "../use-command-key";
import { useWords } from "../words";
import { type Destination, useShortcuts } from "./use-shortcuts";

const load = () => import("./palette-dialog");
const Dialog = lazy(load);
const Shortcuts = lazy(() => import("./shortcuts-dialog"));

type Props = { pages: readonly Destination[]; actions: readonly Destination[] };

/** ⌘K for everything, `g` and a letter to go, `?` for the keys. What opens is fetched when it is first asked for. */
export function Palette({ pages, actions }: Props) {
  const words = useWords();
  const command = useCommandKey();
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  useShortcuts({ pages, onPalette: () => setOpen("palette"), onHelp: () => setOpen("shortcuts") });
  const close = () => setOpen(null);
  return (
    <div className="px-2 pb-3">
      <button
        type="button"
        className="palette-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen("palette")}
      >
        <Search className="size-4" aria-hidden />
        <span className="flex-1 text-start">{words.palette}</span>
        <Kbd>{command} K</Kbd>
      </button>
      <Suspense>
        {open === "palette" && <Dialog pages={pages} actions={actions} onClose={close} />}
        {open === "shortcuts" && <Shortcuts pages={pages} onClose={close} />}
      </Suspense>
    </div>
  );
}
