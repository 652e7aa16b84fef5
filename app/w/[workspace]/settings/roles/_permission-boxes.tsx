"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "@/app/_ui/checkbox";
import { Group } from "@/app/_ui/group";
import { Input } from "@/app/_ui/input";
import { fill } from "@/app/_ui/words";
import { type RoleDraft, switchOff, switchOn } from "@/lib/roles/draft";
import { type GrantablePermission, isGrantable } from "@/lib/roles/permission";
import type { Held } from "./_held";
import { canHandOut } from "./_press";
import type { FormWords, MatrixGroup } from "./_words";

type Props = {
  draft: RoleDraft;
  saved: RoleDraft;
  groups: MatrixGroup[];
  held: Held;
  words: FormWords;
  onChange: (next: Partial<RoleDraft>) => void;
};

/** The permissions of a role by their groups, found by typing. Those that aren't shown are posted all the same. */
export function PermissionBoxes({ draft, saved, groups, held, words, onChange }: Props) {
  const [query, setQuery] = useState("");
  const found = groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ label, grantable }) => grantable && has(label, query)) }))
    .filter(({ rows }) => rows.length > 0);
  const toggle = (key: GrantablePermission) => {
    const { permissions, grants } = draft.permissions.includes(key) ? switchOff(draft, key) : switchOn(draft, key);
    onChange({ permissions, grants });
  };
  return (
    <Group name="permissions" legend={words.permissions} help={words.permissionsHelp}>
      {draft.permissions.map((key) => (
        <input key={key} type="hidden" name="permissions[]" value={key} />
      ))}
      <Input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        start={<Search aria-hidden />}
      />
      {found.length === 0 && <p className="py-3 text-ink-soft">{words.none}</p>}
      {found.map(({ key, label, rows }) => (
        <fieldset key={key} className="permission-group">
          <legend>
            {label}
            <span>
              {fill(words.held, {
                count: rows.filter((row) => isGrantable(row.key) && draft.permissions.includes(row.key)).length,
                all: rows.length,
              })}
            </span>
          </legend>
          <div>
            {rows.map((row) => {
              if (!isGrantable(row.key)) return null;
              const permission = row.key;
              const on = draft.permissions.includes(permission);
              const closed = !on && !saved.permissions.includes(permission) && !canHandOut(held, permission, draft);
              return (
                <Checkbox
                  key={permission}
                  label={row.label}
                  help={closed ? words.closed : row.hint}
                  checked={on}
                  disabled={closed}
                  onChange={() => toggle(permission)}
                />
              );
            })}
          </div>
        </fieldset>
      ))}
    </Group>
  );
}

function has(label: string, query: string): boolean {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  return parts.every((part) => label.toLowerCase().includes(part));
}
