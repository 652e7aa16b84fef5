"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { isTyping } from "../is-typing";

export type Destination = { label: string; href: string; key?: string };

type Options = { pages: readonly Destination[]; onPalette: () => void; onHelp: () => void };

const PATIENCE = 1200;

/** The keys that work on every page, and never while something is being typed. */
export function useShortcuts({ pages, onPalette, onHelp }: Options) {
  const router = useRouter();
  const going = useRef(0);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const modified = event.metaKey || event.ctrlKey;
      if (modified && event.key.toLowerCase() === "k") {
        event.preventDefault();
        return onPalette();
      }
      if (modified || event.altKey || isTyping(event)) return;
      if (event.key === "?") return onHelp();
      if (event.key === "g") {
        going.current = event.timeStamp;
        return;
      }
      const page = event.timeStamp - going.current < PATIENCE && pages.find(({ key }) => key === event.key);
      going.current = 0;
      if (page) router.push(page.href as Route);
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [pages, onPalette, onHelp, router]);
}
