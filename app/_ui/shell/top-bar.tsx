"use client";

import { Menu } from "lucide-react";
import { Mark } from "../brand";
import { useWords } from "../words";
import type { Places } from "./entries";

/** On a phone, the way to the sidebar, which lies over the page there. */
export function TopBar({ places }: { places: Places }) {
  const words = useWords();
  return (
    <header className="top-bar">
      <button
        type="button"
        popoverTarget="sidebar"
        aria-label={words.openMenu}
        className="grid size-11 place-items-center rounded-md"
      >
        <Menu className="size-5" aria-hidden />
      </button>
      <Mark />
      <span className="truncate font-medium">{places.all.find((place) => place.current)?.name}</span>
    </header>
  );
}
