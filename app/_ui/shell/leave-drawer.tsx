"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** Puts the drawer and its menus away once one has gone somewhere. */
export function LeaveDrawer({ drawer }: { drawer: string }) {
  const path = usePathname();
  useEffect(() => {
    if (!path) return;
    for (const open of document.querySelectorAll<HTMLElement>(`#${drawer}:popover-open, #${drawer} :popover-open`))
      open.hidePopover();
  }, [path, drawer]);
  return null;
}
