"use client";

import type { ReactNode } from "react";
import { DialogFrame } from "../dialog-frame";
import { Kbd } from "../kbd";
import { useCommandKey } from "../use-command-key";
import { useWords } from "../words";
import type { Destination } from "./use-shortcuts";

type Props = { pages: readonly Destination[]; onClose: () => void };

export default function ShortcutsDialog({ pages, onClose }: Props) {
  const words = useWords();
  const command = useCommandKey();
  return (
    <DialogFrame title={words.shortcuts} onClose={onClose}>
      <dl className="divide-y divide-line">
        <Keys name={words.keyPalette} keys={[command, "K"]} />
        <Keys name={words.keySearch} keys={["/"]} />
        <Keys name={words.keyRows} keys={["j", "k"]} />
        <Keys name={words.keyTick} keys={["x"]} />
        <Keys name={words.keySend} keys={[command, "↵"]} />
        {pages.map(({ label, key }) => key && <Keys key={key} name={label} keys={["g", key]} />)}
        <Keys name={words.keyHelp} keys={["?"]} />
      </dl>
    </DialogFrame>
  );
}

function Keys({ name, keys }: { name: ReactNode; keys: readonly string[] }) {
  return (
    <div className="flex min-h-row items-center justify-between gap-4">
      <dt>{name}</dt>
      <dd className="flex gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </div>
  );
}
