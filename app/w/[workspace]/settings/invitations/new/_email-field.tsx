"use client";

import { type FocusEvent, useState } from "react";
import { Field } from "@/app/_ui/field";
import { ActionButton } from "@/app/_ui/form/action-button";
import { payloadOf } from "@/app/_ui/form/payload";
import { useAction } from "@/app/_ui/form/use-action";
import { Input } from "@/app/_ui/input";
import { fill } from "@/app/_ui/words";
import type { FormAction } from "@/lib/gate/result";
import type { Check, Found } from "./_checked";
import type { PeopleWords } from "./_words";

type Props = { label: string; help?: string; words: PeopleWords; check: Check; resend: FormAction };

/** The address, which is looked at as soon as it is typed: who is known here, and what to do instead of inviting them. */
export function EmailField({ label, help, words, check, resend }: Props) {
  const [found, setFound] = useState<Found | null>(null);
  const [typed, setTyped] = useState("");
  const { run } = useAction(check, { onDone: ({ data }) => setFound(data ?? null), onFail: () => setFound(null) });
  const standing = found?.standings[""];

  function look({ target: { value } }: FocusEvent<HTMLInputElement>) {
    if (value === typed) return;
    setTyped(value);
    setFound(null);
    const person = { key: "", firstName: "?", lastName: "?", email: value };
    if (value.includes("@")) run(payloadOf({ people: JSON.stringify([person]) }));
  }

  return (
    <div>
      <Field name="email" label={label} help={help} error={found?.problems.email}>
        <Input type="email" inputMode="email" autoComplete="off" maxLength={254} onBlur={look} />
      </Field>
      <div aria-live="polite">
        {standing?.is === "removed" && (
          <p className="mt-1.5 text-sm text-ink-soft">{fill(words.removed, { name: standing.name })}</p>
        )}
        {standing?.invitationId && (
          <ActionButton size="sm" className="mt-2" action={resend} fields={{ invitationId: standing.invitationId }}>
            {words.resend}
          </ActionButton>
        )}
      </div>
    </div>
  );
}
