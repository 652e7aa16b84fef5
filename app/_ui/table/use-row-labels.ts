"use client";

import { type RefObject, useEffect } from "react";
import type { OwnRows } from "./own-rows";

/**
 * Names the box and the menu of each row. Neither does anything before the browser runs this, so their names needn't weigh
 * on the page either.
 */
export function useRowLabels(box: RefObject<HTMLElement | null>, own: OwnRows | undefined) {
  useEffect(() => {
    if (!own) return;
    const rows = box.current?.querySelectorAll("tbody tr") ?? [];
    rows.forEach((row, at) => {
      name(row.querySelector("td.pick > input"), own.boxLabel(at));
      const menu = row.querySelector("td.act > button");
      menu?.setAttribute("aria-haspopup", "menu");
      name(menu, own.menuLabel(at));
    });
  });
}

function name(element: Element | null, label: string | undefined) {
  if (label) element?.setAttribute("aria-label", label);
}
