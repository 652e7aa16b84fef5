"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { Brand } from "../brand";

type Props = { title: ReactNode; sentence?: ReactNode; children: ReactNode; below?: ReactNode; wide?: boolean };

/** The pages before the door: one sheet laid on the roll, at the row that is about to be one's own. */
export function AuthFrame({ title, sentence, children, below, wide = false }: Props) {
  return (
    <div className="auth">
      <div className="auth-roll" aria-hidden="true" />
      <div className="auth-you" aria-hidden="true" />
      <main>
        <div className={clsx("auth-sheet", wide && "auth-wide")}>
          <Brand />
          <h1 className="mt-7 font-display text-xl font-semibold tracking-[-0.015em]">{title}</h1>
          {sentence && <p className="mt-1.5 text-ink-soft">{sentence}</p>}
          <div className="mt-6">{children}</div>
        </div>
        {below && <p className="mt-4 rounded-md border border-line bg-paper px-3 py-1.5 text-ink-soft">{below}</p>}
      </main>
    </div>
  );
}
