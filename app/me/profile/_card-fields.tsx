"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Field } from "@/app/_ui/field";
import { Input } from "@/app/_ui/input";
import { Stack } from "@/app/_ui/stack";
import { Textarea } from "@/app/_ui/textarea";
import { type Card, CustomerCard } from "./_customer-card";

type Words = Record<keyof Card | "titleHelp" | "bioHelp" | "preview" | "previewHelp", string>;
type Props = { card: Card; picture: string | null; words: Words; children: ReactNode };

const isShown = (name: string, card: Card): name is keyof Card => name in card;

/** What someone says about themselves, and beside it how customers will see it, letter by letter. */
export function CardFields({ card, picture, words, children }: Props) {
  const [shown, setShown] = useState(card);

  function follow(event: FormEvent) {
    const { name, value } = event.target as HTMLInputElement;
    if (isShown(name, shown)) setShown((before) => ({ ...before, [name]: value }));
  }

  return (
    <div className="flex flex-col gap-x-10 gap-y-6 lg:flex-row lg:items-start" onInput={follow}>
      <Stack className="min-w-0 flex-1">
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="firstName" label={words.firstName}>
            <Input defaultValue={card.firstName} autoComplete="given-name" maxLength={80} />
          </Field>
          <Field name="lastName" label={words.lastName}>
            <Input defaultValue={card.lastName} autoComplete="family-name" maxLength={80} />
          </Field>
        </div>
        <Field name="title" label={words.title} help={words.titleHelp} optional>
          <Input defaultValue={card.title} autoComplete="organization-title" maxLength={80} />
        </Field>
        <Field name="bio" label={words.bio} help={words.bioHelp} optional>
          <Textarea rows={3} defaultValue={card.bio} maxLength={400} />
        </Field>
        {children}
      </Stack>
      <aside aria-label={words.preview} className="lg:sticky lg:top-6 lg:w-64 lg:shrink-0">
        <p className="mb-2 font-medium">{words.preview}</p>
        <CustomerCard card={shown} picture={picture} />
        <p className="mt-2 text-sm text-ink-soft">{words.previewHelp}</p>
      </aside>
    </div>
  );
}
