"use client";

import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { Checkbox } from "./checkbox";
import { Group } from "./group";
import { Input } from "./input";

export type CheckboxSection = { title: string; choices: readonly { value: string; label: string; code?: string }[] };

type Props = Omit<ComponentProps<typeof Group>, "children"> & {
  sections: readonly CheckboxSection[];
  words: { find: string; none: string; all: string };
};

/** Several of very many, in sections and found by typing; posted as repeated `name[]`. What is chosen stays so while it is hidden. */
export function CheckboxSections({ sections, words, ...group }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sought, setSought] = useState("");
  const fits = ({ label, code = "" }: { label: string; code?: string }) =>
    `${label} ${code}`.toLowerCase().includes(sought.trim().toLowerCase());
  const toggle = (...values: string[]) => setChosen((before) => before.symmetricDifference(new Set(values)));
  const found = sections.some(({ choices }) => choices.some(fits));
  return (
    <Group {...group}>
      <Input
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      {!found && <p className="py-3 text-ink-soft">{words.none}</p>}
      <div className="gap-x-8 pt-2 sm:columns-2">
        {sections.map(({ title, choices }) => (
          <Part
            key={title}
            title={title}
            hidden={!choices.some(fits)}
            all={choices.length > 1 ? words.all : null}
            onAll={() => toggle(...choices.map(({ value }) => value).filter((one) => !chosen.has(one)))}
          >
            {choices.map((choice) => (
              <div key={choice.value} hidden={!fits(choice)}>
                <Checkbox
                  name={`${group.name}[]`}
                  value={choice.value}
                  label={choice.label}
                  help={choice.code && <code className="text-xs">{choice.code}</code>}
                  checked={chosen.has(choice.value)}
                  onChange={() => toggle(choice.value)}
                />
              </div>
            ))}
          </Part>
        ))}
      </div>
    </Group>
  );
}

type PartProps = { title: string; hidden: boolean; all: string | null; onAll: () => void; children: ReactNode };

function Part({ title, hidden, all, onAll, children }: PartProps) {
  const id = useId();
  return (
    <fieldset hidden={hidden} aria-labelledby={id} className="mb-5 min-w-0 break-inside-avoid">
      <div className="mb-1 flex items-baseline justify-between gap-3 border-b border-line pb-1">
        <span id={id} className="font-medium text-ink-soft">
          {title}
        </span>
        {all && (
          <button type="button" className="link text-sm" aria-label={`${all}: ${title}`} onClick={onAll}>
            {all}
          </button>
        )}
      </div>
      {children}
    </fieldset>
  );
}
