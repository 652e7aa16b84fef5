"use client";

import { useState } from "react";
import { Field } from "@/app/_ui/field";
import { Input } from "@/app/_ui/input";
import { slugOf } from "@/lib/workspaces/slug";

type Props = { name: string; nameHelp: string; slug: string; slugHelp: string };

/** The company's name, and the address made from it until someone types another. */
export function NameAndSlug({ name, nameHelp, slug, slugHelp }: Props) {
  const [value, setValue] = useState("");
  const [typed, setTyped] = useState(false);
  return (
    <>
      <Field name="name" label={name} help={nameHelp}>
        <Input
          autoComplete="organization"
          maxLength={80}
          onChange={({ target }) => !typed && setValue(target.value.trim() ? slugOf(target.value) : "")}
        />
      </Field>
      <Field name="slug" label={slug} help={slugHelp}>
        <Input
          value={value}
          maxLength={48}
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => {
            setTyped(true);
            setValue(target.value.toLowerCase().replace(/[^a-z0-9-]+/g, "-"));
          }}
        />
      </Field>
    </>
  );
}
