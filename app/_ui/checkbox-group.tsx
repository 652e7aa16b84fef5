"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { Checkbox } from "./checkbox";
import { Group } from "./group";

export type Choice = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };
type Props = Omit<ComponentProps<typeof Group>, "children"> & { choices: Choice[]; defaultValue?: readonly string[] };

/** Several of many, posted as repeated `name[]`. */
export function CheckboxGroup({ choices, defaultValue = [], ...group }: Props) {
  const [chosen, setChosen] = useState(() => new Set(defaultValue));
  const toggle = (value: string) => setChosen((before) => before.symmetricDifference(new Set([value])));
  return (
    <Group {...group}>
      <div className="flex flex-col">
        {choices.map(({ value, ...choice }) => (
          <Checkbox
            key={value}
            {...choice}
            name={`${group.name}[]`}
            value={value}
            checked={chosen.has(value)}
            onChange={() => toggle(value)}
          />
        ))}
      </div>
    </Group>
  );
}
