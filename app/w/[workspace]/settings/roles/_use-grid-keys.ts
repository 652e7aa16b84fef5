"use client";

import type { FocusEvent, KeyboardEvent } from "react";

const STEPS: Record<string, [rows: number, cells: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The buttons of a grid by row, without those that nobody sees. */
function buttonsOf(grid: HTMLElement): HTMLButtonElement[][] {
  return [...grid.querySelectorAll<HTMLTableRowElement>("tbody tr")]
    .map((row) => [...row.querySelectorAll<HTMLButtonElement>("td button")].filter((one) => one.offsetParent))
    .filter((row) => row.length > 0);
}

/** Arrow keys, Home and End go from dot to dot; Tab enters and leaves the grid at the dot that was left last. */
export function useGridKeys() {
  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (!(event.target instanceof HTMLButtonElement) || event.metaKey || event.ctrlKey || event.altKey) return;
    const rows = buttonsOf(event.currentTarget);
    const at = rows.findIndex((row) => row.includes(event.target as HTMLButtonElement));
    const row = rows[at];
    if (!row) return;
    const cell = row.indexOf(event.target);
    const mirrored = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    const step = STEPS[event.key];
    const next = step ? rows[at + step[0]]?.[cell + step[1] * mirrored] : { Home: row[0], End: row.at(-1) }[event.key];
    if (!step && !next) return;
    event.preventDefault();
    next?.focus();
  }

  function onFocus({ target, currentTarget }: FocusEvent<HTMLTableElement>) {
    if (!(target instanceof HTMLButtonElement)) return;
    for (const other of currentTarget.querySelectorAll<HTMLButtonElement>('td button[tabindex="0"]'))
      other.tabIndex = -1;
    target.tabIndex = 0;
  }

  return { onKeyDown, onFocus };
}
