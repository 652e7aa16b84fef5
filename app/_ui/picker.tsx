"use client";

import { Plus, X } from "lucide-react";
import { type ComponentProps, lazy, Suspense, useState } from "react";
import { Button } from "./button";
import type { Choice } from "./checkbox-group";
import { Group } from "./group";
import { fill, useWords } from "./words";

const load = () => import("./picker-list");
const PickerList = lazy(load);

export type Pick = Omit<Choice, "label"> & { label: string };
type Props = Omit<ComponentProps<typeof Group>, "children"> & { choices: Pick[]; defaultValue?: readonly string[] };

/** Several of very many, posted as repeated `name[]`: the chosen stand there, the rest is found by typing. */
export function Picker({ choices, defaultValue = [], ...group }: Props) {
  const words = useWords();
  const [chosen, setChosen] = useState<readonly string[]>(defaultValue);
  const [open, setOpen] = useState(false);
  const toggle = (value: string) =>
    setChosen((now) => (now.includes(value) ? now.filter((one) => one !== value) : [...now, value]));
  const add = (
    <Button size="sm" aria-haspopup="listbox" onPointerEnter={load} onFocus={load} onClick={() => setOpen(true)}>
      <Plus aria-hidden />
      {words.add}
    </Button>
  );
  return (
    <Group {...group}>
      <div className="flex flex-wrap items-center gap-1.5">
        {choices
          .filter(({ value }) => chosen.includes(value))
          .map(({ value, label }) => (
            <span key={value} className="picked">
              <input type="hidden" name={`${group.name}[]`} value={value} />
              {label}
              <button type="button" aria-label={fill(words.removeOne, { name: label })} onClick={() => toggle(value)}>
                <X className="size-3.5" aria-hidden />
              </button>
            </span>
          ))}
        {open ? (
          <Suspense fallback={add}>
            <PickerList
              trigger={add}
              choices={choices}
              chosen={chosen}
              onToggle={toggle}
              onClose={() => setOpen(false)}
            />
          </Suspense>
        ) : (
          add
        )}
      </div>
    </Group>
  );
}
