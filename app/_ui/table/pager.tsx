"use client";

import type { ReactNode } from "react";
import { buttonLook } from "../button-look";
import { fill, useWords } from "../words";

export type Pages = {
  /** The addresses on either side; without one, there is nothing there. */
  newer?: string;
  older?: string;
  words?: { newer: string; older: string };
  note?: ReactNode;
};

type Props = { list: string; pages: Pages };

/** Goes through a list by its keys: nothing is counted, so the last page is as quick as the first. */
export function Pager({ list, pages: { newer, older, words, note } }: Props) {
  const kit = useWords();
  if (!newer && !older && !note) return null;
  return (
    <nav aria-label={fill(kit.pages, { list })} className="flex items-center gap-2 py-3 text-sm text-ink-soft">
      <span className="me-auto">{note}</span>
      <Step href={newer}>{words?.newer ?? kit.newer}</Step>
      <Step href={older}>{words?.older ?? kit.older}</Step>
    </nav>
  );
}

function Step({ href, children }: { href?: string; children: ReactNode }) {
  const look = buttonLook({ size: "sm" });
  if (href)
    return (
      <a href={href} className={look}>
        {children}
      </a>
    );
  return (
    <span aria-disabled="true" className={look}>
      {children}
    </span>
  );
}
