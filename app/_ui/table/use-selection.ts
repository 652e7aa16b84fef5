"use client";

import { type FormEvent, type MouseEvent, type RefObject, useRef, useState } from "react";

const ROWS = "td.pick > input";

/**
 * Which rows are ticked, read from their own checkboxes: by the value of each, or by its place where `idAt` knows the rows.
 * Shift takes everything in between.
 */
export function useSelection(box: RefObject<HTMLElement | null>, idAt?: (row: number) => string) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const last = useRef<HTMLInputElement | null>(null);
  const boxes = () => Array.from(box.current?.querySelectorAll<HTMLInputElement>(ROWS) ?? []);

  function read() {
    const all = boxes();
    const ticked = all.filter((one) => one.checked);
    const head = box.current?.querySelector<HTMLInputElement>("input[data-all]");
    if (head) {
      head.checked = ticked.length > 0 && ticked.length === all.length;
      head.indeterminate = ticked.length > 0 && ticked.length < all.length;
    }
    setIds(ticked.map((one) => (idAt ? idAt(one.closest("tr")?.sectionRowIndex ?? -1) : one.value)));
  }

  function set(some: readonly HTMLInputElement[], checked: boolean) {
    for (const one of some) one.checked = checked;
    read();
  }

  function onChange(event: FormEvent) {
    const target = event.target as HTMLInputElement;
    if (target.matches("input[data-all]")) set(boxes(), target.checked);
    else if (target.matches(ROWS)) read();
  }

  function onClick(event: MouseEvent) {
    const target = event.target as HTMLInputElement;
    if (!target.matches?.(ROWS)) return;
    const all = boxes();
    const [from, to] = [all.indexOf(last.current ?? target), all.indexOf(target)].toSorted((a, b) => a - b);
    if (event.shiftKey && last.current && from !== -1) set(all.slice(from, (to ?? 0) + 1), target.checked);
    last.current = target;
  }

  return { ids, onChange, onClick, clear: () => set(boxes(), false) };
}
