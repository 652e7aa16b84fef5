"use client";

import { type RefObject, useEffect } from "react";
import { isTyping } from "../is-typing";

const STEPS: Record<string, number> = { j: 1, k: -1 };

/** `j` and `k` go from row to row, `x` ticks the row that has the focus. */
export function useRowKeys(box: RefObject<HTMLElement | null>) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      const rows = Array.from(box.current?.querySelectorAll("tbody tr") ?? []);
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const step = STEPS[event.key];
      if (step) {
        const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
        const target = next?.querySelector<HTMLElement>("th a") ?? next?.querySelector<HTMLElement>("a, button, input");
        target?.focus();
        event.preventDefault();
      }
      if (event.key === "x") rows[at]?.querySelector<HTMLInputElement>(".pick input")?.click();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [box]);
}
