"use client";

import { Command } from "cmdk";
import { Check } from "lucide-react";
import * as Popover from "radix-ui/popover";
import type { ReactNode } from "react";
import type { Pick } from "./picker";
import { useWords } from "./words";

type Props = {
  trigger: ReactNode;
  choices: readonly Pick[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  onClose: () => void;
};

export default function PickerList({ trigger, choices, chosen, onToggle, onClose }: Props) {
  const words = useWords();
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="menu w-72 p-0" align="start" sideOffset={4} aria-label={words.find}>
          <Command label={words.find} loop>
            <Command.Input placeholder={words.find} className="palette-input h-10 text-base" />
            <Command.List className="palette-list">
              <Command.Empty className="px-3 py-4 text-ink-soft">{words.noMatches}</Command.Empty>
              {choices.map(({ value, label, help, disabled }) => (
                <Command.Item
                  key={value}
                  value={value}
                  keywords={[label]}
                  disabled={disabled}
                  className="menu-item"
                  onSelect={() => onToggle(value)}
                >
                  <span className="min-w-0 flex-1 py-1">
                    <span className="block">{label}</span>
                    {help && <span className="block text-sm text-ink-soft">{help}</span>}
                  </span>
                  {chosen.includes(value) && <Check aria-hidden />}
                </Command.Item>
              ))}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
