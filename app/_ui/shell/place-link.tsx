"use client";

import type { MouseEvent, ReactNode } from "react";
import type { FormAction } from "@/lib/gate/result";
import { payloadOf } from "../form/payload";
import { useQuickAction } from "../form/use-quick-action";
import type { Place } from "./entries";

type Props = { place: Omit<Place, "picture" | "hint">; go: FormAction; children: ReactNode };

/** Goes to a workspace and has it remembered; with a modifier it is an ordinary link, and nothing is. */
export function PlaceLink({ place, go, children }: Props) {
  const quick = useQuickAction({ action: go, onSettled: () => {} });

  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    quick.run(payloadOf(place.fields));
  }

  return (
    <a
      href={place.href}
      className="menu-item min-h-10"
      aria-current={place.current || undefined}
      aria-busy={quick.pending || undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
