"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { Input } from "@/app/_ui/input";
import { fill } from "@/app/_ui/words";
import type { GrantDraft, RoleDraft } from "@/lib/roles/draft";
import { type GrantablePermission, isGrantable } from "@/lib/roles/permission";
import { withoutDependents, withPrerequisites } from "@/lib/roles/prerequisites";
import type { Held } from "./_held";
import { canHandOut } from "./_press";
import type { FormWords, MatrixGroup } from "./_words";

type Props = {
  at: number;
  grant: GrantDraft;
  draft: RoleDraft;
  groups: MatrixGroup[];
  held: Held;
  words: FormWords;
  onChange: (next: GrantDraft | null) => void;
};

/** One extra: what it is called, what it is for, what it allows beside the role. */
export function GrantCard({ at, grant, draft, groups, held, words, onChange }: Props) {
  const [fresh] = useState(grant.permissions.length === 0);
  const labels = new Map(groups.flatMap(({ rows }) => rows).map(({ key, label }) => [key, label]));
  const toggle = (key: GrantablePermission) => {
    const next = grant.permissions.includes(key)
      ? withoutDependents(grant.permissions, key)
      : withPrerequisites([...grant.permissions, key]).filter(
          (one) =>
            one === key ||
            grant.permissions.some((own) => own === one) ||
            !draft.permissions.some((own) => own === one),
        );
    onChange({ ...grant, permissions: next.filter(isGrantable) });
  };
  return (
    <fieldset className="grant-card">
      <legend className="sr-only">{grant.name || words.newGrant}</legend>
      <Field name={`grant-${at}-name`} label={words.grantName}>
        <Input
          value={grant.name}
          onChange={({ target }) => onChange({ ...grant, name: target.value })}
          maxLength={60}
          autoComplete="off"
        />
      </Field>
      <Field name={`grant-${at}-description`} label={words.grantDescription} optional>
        <Input
          value={grant.description}
          onChange={({ target }) => onChange({ ...grant, description: target.value })}
          maxLength={400}
        />
      </Field>
      <details open={fresh}>
        <summary>
          {words.grantPermissions}
          <span>{grant.permissions.map((key) => labels.get(key)).join(" · ")}</span>
        </summary>
        {groups.map(({ key: group, label, rows }) => (
          <fieldset key={group} className="permission-group">
            <legend>{label}</legend>
            <div>
              {rows.map(({ key, label: name }) => {
                if (!isGrantable(key)) return null;
                const on = grant.permissions.includes(key);
                const closed = !on && !canHandOut(held, key, draft);
                return (
                  <Checkbox
                    key={key}
                    label={name}
                    help={closed ? words.closed : undefined}
                    checked={on}
                    disabled={closed}
                    onChange={() => toggle(key)}
                  />
                );
              })}
            </div>
          </fieldset>
        ))}
      </details>
      <Button size="sm" variant="ghost" className="justify-self-start" onClick={() => onChange(null)}>
        {fill(words.removeGrant, { name: grant.name || words.newGrant })}
      </Button>
    </fieldset>
  );
}
