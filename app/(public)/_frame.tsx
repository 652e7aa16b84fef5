import type { ReactNode } from "react";

type Props = { title: string; sentence?: string; children: ReactNode; below?: ReactNode; wide?: boolean };

/** The frame of the pages before the door. */
export function Frame({ title, sentence, children, below, wide }: Props) {
  return (
    <main className={wide ? "mx-auto max-w-settings" : "mx-auto max-w-sm"}>
      <h1 className="font-display text-xl">{title}</h1>
      {sentence && <p>{sentence}</p>}
      {children}
      {below}
    </main>
  );
}
