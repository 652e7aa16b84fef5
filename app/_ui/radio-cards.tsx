"use client";

import type { ComponentProps, ReactNode } from "react";
import { Group } from "./group";

export type Card = { value: string; label: ReactNode; help?: ReactNode; more?: ReactNode; disabled?: boolean };
type Props = Omit<ComponentProps<typeof Group>, "children"> & {
  cards: Card[];
  defaultValue?: string;
  onChoose?: (value: string) => void;
};

/** One of a few, each with its consequences in view. */
export function RadioCards({ cards, defaultValue, onChoose, ...group }: Props) {
  return (
    <Group {...group}>
      <div className="divide-y divide-line overflow-clip rounded-md border border-line bg-surface">
        {cards.map((card) => (
          <label
            key={card.value}
            className="flex items-start gap-3 px-3 py-2.5 has-checked:bg-spruce-soft has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-spruce"
          >
            <input
              type="radio"
              name={group.name}
              value={card.value}
              disabled={card.disabled}
              defaultChecked={card.value === defaultValue}
              onChange={() => onChoose?.(card.value)}
              className="dot outline-none"
            />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{card.label}</span>
              {card.help && <span className="block text-sm text-ink-soft">{card.help}</span>}
              {card.more}
            </span>
          </label>
        ))}
      </div>
    </Group>
  );
}
