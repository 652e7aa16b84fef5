"use client";

import { lazy, Suspense, useState } from "react";
import type { Told } from "@/app/_roles/difference-words";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { Field } from "@/app/_ui/field";
import { ActionButton } from "@/app/_ui/form/action-button";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { useReady } from "@/app/_ui/form/use-ready";
import { Input } from "@/app/_ui/input";
import { RadioCards } from "@/app/_ui/radio-cards";
import { Buttons, Stack } from "@/app/_ui/stack";
import { Textarea } from "@/app/_ui/textarea";
import { toast } from "@/app/_ui/toast";
import type { RoleDraft } from "@/lib/roles/draft";
import { isReach, reaches } from "@/lib/roles/reach";
import { viewAsDraft } from "../../_viewing/actions";
import { GrantsField } from "./_grants-field";
import type { Held } from "./_held";
import { PermissionBoxes } from "./_permission-boxes";
import { useDraft } from "./_use-draft";
import type { FormWords, MatrixGroup } from "./_words";
import { createRole, reviewRole, saveRole } from "./actions";

const ReviewDialog = lazy(() => import("./_review-dialog"));

type Props = {
  /** Where the tab keeps the draft. */
  place: string;
  role: RoleDraft;
  version: number;
  groups: MatrixGroup[];
  held: Held;
  words: FormWords & { create?: string };
};

/** Everything that one role decides. What is changed is reviewed before it is saved; a new role is made at once. */
export function Editor({ place, role, version, groups, held, words }: Props) {
  const { draft, version: began, dirty, stale, change, drop } = useDraft(place, role, version);
  const ready = useReady();
  /** How often it was begun anew: what keeps its own state shows the role again. */
  const [round, setRound] = useState(0);
  const [told, setTold] = useState<Told | null>(null);
  const fields = {
    ...(role.roleId ? { roleId: role.roleId, version: String(began) } : {}),
    ...{ name: draft.name, description: draft.description, reach: draft.reach },
    ...{ "permissions[]": [...draft.permissions], grants: JSON.stringify(draft.grants) },
  };
  const seen = { name: draft.name, permissions: draft.permissions, reach: draft.reach };
  const body = (
    <Stack>
      {dirty && (
        <Callout
          tone={stale ? "attention" : "info"}
          actions={
            <Button
              size="sm"
              onClick={() => {
                drop();
                setRound(round + 1);
              }}
            >
              {words.startOver}
            </Button>
          }
        >
          {stale ? words.stale : words.kept}
        </Callout>
      )}
      {role.roleId && <input type="hidden" name="roleId" value={role.roleId} />}
      {role.roleId && <input type="hidden" name="version" value={began} />}
      <Field name="name" label={words.name}>
        <Input
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
          maxLength={60}
          autoComplete="off"
        />
      </Field>
      <Field name="description" label={words.description} help={words.descriptionHelp} optional>
        <Textarea
          value={draft.description}
          onChange={({ target }) => change({ description: target.value })}
          rows={2}
          maxLength={400}
        />
      </Field>
      <RadioCards
        key={`${round} ${ready} ${role.reach}`}
        name="reach"
        legend={words.reach}
        help={words.reachHelp}
        defaultValue={draft.reach}
        onChoose={(reach) => isReach(reach) && change({ reach })}
        cards={reaches.map((value) => ({ value, label: words.reaches[value], help: words.reachHints[value] }))}
      />
      <PermissionBoxes draft={draft} saved={role} groups={groups} held={held} words={words} onChange={change} />
      <GrantsField draft={draft} groups={groups} held={held} words={words} onChange={change} />
      <Buttons>
        <Submit>{words.create ?? words.review}</Submit>
        <ActionButton action={viewAsDraft} fields={{ draft: JSON.stringify([seen]) }} disabled={!draft.name.trim()}>
          {words.viewAs}
        </ActionButton>
      </Buttons>
    </Stack>
  );
  if (!role.roleId)
    return (
      <ActionForm
        action={createRole}
        onDone={({ message }) => {
          drop();
          if (message) toast(message);
        }}
      >
        {body}
      </ActionForm>
    );
  return (
    <>
      <ActionForm action={reviewRole} onDone={({ data }) => setTold(data ?? null)}>
        {body}
      </ActionForm>
      {told && (
        <Suspense>
          <ReviewDialog
            review={reviewRole}
            save={saveRole}
            told={told}
            fields={fields}
            title={words.reviewing.title}
            description={words.reviewing.description}
            words={{ ...words.reviewing, go: words.reviewing.save }}
            onClose={() => setTold(null)}
            onSaved={drop}
          />
        </Suspense>
      )}
    </>
  );
}
