"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { placeTip } from "./place-tip";

type Props = { tip: ReactNode; children: ReactNode };

/** A short explanation beside what has the pointer or the focus; Escape hides it. Never the only name of a thing. */
export function Tooltip({ tip, children }: Props) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => anchor.current?.firstElementChild?.setAttribute("aria-describedby", id), [id]);

  const show = () => {
    if (!bubble.current || !anchor.current) return;
    bubble.current.showPopover();
    placeTip(bubble.current, anchor.current);
  };
  const after = (wait: number, then: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(then, wait);
  };
  const hide = () => bubble.current?.hidePopover();

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches what happens to the control inside
    <span
      ref={anchor}
      className="inline-flex"
      onPointerEnter={() => after(400, show)}
      onPointerLeave={() => after(120, hide)}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
    >
      {children}
      <span ref={bubble} id={id} popover="manual" role="tooltip" className="tip" onPointerEnter={() => after(0, show)}>
        {tip}
      </span>
    </span>
  );
}
