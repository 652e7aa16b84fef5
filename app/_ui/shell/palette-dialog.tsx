"use client";

import { Command } from "cmdk";
import { CornerDownLeft } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import * as Radix from "radix-ui/dialog";
import { Kbd } from "../kbd";
import { useWords } from "../words";
import type { Destination } from "./use-shortcuts";

type Props = { pages: readonly Destination[]; actions: readonly Destination[]; onClose: () => void };

export default function PaletteDialog({ pages, actions, onClose }: Props) {
  const words = useWords();
  const router = useRouter();
  const places = onceEach(pages);
  const deeds = onceEach([...places, ...actions]).slice(places.length);

  function go(href: string) {
    onClose();
    router.push(href as Route);
  }

  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content className="sheet palette" aria-describedby={undefined}>
          <Radix.Title className="sr-only">{words.palette}</Radix.Title>
          <Command label={words.palette} loop>
            <Command.Input placeholder={words.paletteHint} className="palette-input" autoFocus />
            <Command.List className="palette-list">
              <Command.Empty className="px-3 py-6 text-center text-ink-soft">{words.noMatches}</Command.Empty>
              <Choices heading={words.goTo} items={places} onChoose={go} />
              <Choices heading={words.doThis} items={deeds} onChoose={go} />
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The first of those that lead to the same page. */
function onceEach(items: readonly Destination[]): Destination[] {
  return items.filter(({ href }, at) => items.findIndex((one) => one.href === href) === at);
}

type ChoicesProps = { heading: string; items: readonly Destination[]; onChoose: (href: string) => void };

function Choices({ heading, items, onChoose }: ChoicesProps) {
  if (items.length === 0) return null;
  return (
    <Command.Group heading={heading} className="palette-group">
      {items.map(({ label, href, key }) => (
        <Command.Item key={href + label} value={label} className="menu-item" onSelect={() => onChoose(href)}>
          <span className="flex-1">{label}</span>
          {key && (
            <span className="inline-flex gap-1" aria-hidden="true">
              <Kbd>g</Kbd>
              <Kbd>{key}</Kbd>
            </span>
          )}
          <CornerDownLeft className="palette-enter rtl:-scale-x-100" aria-hidden />
        </Command.Item>
      ))}
    </Command.Group>
  );
}
