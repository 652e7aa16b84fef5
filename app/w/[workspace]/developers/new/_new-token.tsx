"use client";

import { useState } from "react";
import { type CheckboxSection, CheckboxSections } from "@/app/_ui/checkbox-sections";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { PageHeader } from "@/app/_ui/page-header";
import { type Option, Select } from "@/app/_ui/select";
import { Buttons, Stack } from "@/app/_ui/stack";
import { createToken } from "../actions";
import { Made } from "./_made";
import type { NewTokenWords } from "./_words";

type Props = { slug: string; sections: CheckboxSection[]; lifetimes: Option[]; words: NewTokenWords };

/** The form for a token, and in its place, once, the token. */
export function NewToken({ slug, sections, lifetimes, words }: Props) {
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const [lifetime, setLifetime] = useState("90");
  if (made) return <Made {...made} slug={slug} words={words} />;
  return (
    <div className="max-w-settings">
      <PageHeader title={words.title} sentence={words.sentence} />
      <ActionForm action={createToken} onDone={({ data }) => data && setMade(data)}>
        <Stack>
          <Field name="name" label={words.name} help={words.nameHelp}>
            <Input maxLength={60} autoComplete="off" />
          </Field>
          <Field name="lifetime" label={words.lifetime}>
            <Select options={lifetimes} value={lifetime} onChange={(event) => setLifetime(event.target.value)} />
          </Field>
          {lifetime === "date" && (
            <Field name="until" label={words.until} help={words.untilHelp}>
              <Input type="date" />
            </Field>
          )}
          <CheckboxSections
            name="permissions"
            legend={words.permissions}
            help={words.permissionsHelp}
            sections={sections}
            words={words}
          />
          <Buttons>
            <Submit>{words.create}</Submit>
          </Buttons>
        </Stack>
      </ActionForm>
    </div>
  );
}
