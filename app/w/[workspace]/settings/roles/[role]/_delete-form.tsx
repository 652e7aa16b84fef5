"use client";

import { lazy, Suspense, useState } from "react";
import type { Told } from "@/app/_roles/difference-words";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { type Option, Select } from "@/app/_ui/select";
import { Buttons, Stack } from "@/app/_ui/stack";
import type { FormWords } from "../_words";
import { deleteRole, reviewDeletion } from "../actions";

const ReviewDialog = lazy(() => import("../_review-dialog"));

type Words = Record<"moveTo" | "moveToHelp" | "choose" | "review" | "go" | "title" | "description", string>;
type Props = {
  role: { id: string; version: number };
  others: Option[];
  held: boolean;
  words: Words & { reviewing: FormWords["reviewing"] };
};

/** Asks what the people of a role get, shows what that does to them, and deletes it. */
export function DeleteForm({ role, others, held, words }: Props) {
  const [asked, setAsked] = useState<{ told: Told; moveTo: string } | null>(null);
  const fields = { roleId: role.id, version: String(role.version), moveTo: asked?.moveTo ?? "" };
  return (
    <>
      <ActionForm
        action={reviewDeletion}
        onDone={({ data }, sent) => data && setAsked({ told: data, moveTo: String(sent.get("moveTo") ?? "") })}
      >
        <input type="hidden" name="roleId" value={role.id} />
        <input type="hidden" name="version" value={role.version} />
        <Stack>
          {held && (
            <Field name="moveTo" label={words.moveTo} help={words.moveToHelp}>
              <Select options={others} placeholder={words.choose} defaultValue="" className="sm:max-w-80" />
            </Field>
          )}
          <Buttons>
            <Submit variant="danger">{words.review}</Submit>
          </Buttons>
        </Stack>
      </ActionForm>
      {asked && (
        <Suspense>
          <ReviewDialog
            review={reviewDeletion}
            save={deleteRole}
            told={asked.told}
            fields={fields}
            title={words.title}
            description={words.description}
            danger
            words={{ ...words.reviewing, go: words.go }}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </>
  );
}
