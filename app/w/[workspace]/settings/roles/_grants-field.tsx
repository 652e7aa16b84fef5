"use client";

import { Plus } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { Group } from "@/app/_ui/group";
import type { GrantDraft, RoleDraft } from "@/lib/roles/draft";
import { MOST_GRANTS } from "@/lib/roles/workspace-role";
import { GrantCard } from "./_grant-card";
import type { Held } from "./_held";
import type { FormWords, MatrixGroup } from "./_words";

type Props = {
  draft: RoleDraft;
  groups: MatrixGroup[];
  held: Held;
  words: FormWords;
  onChange: (next: Partial<RoleDraft>) => void;
};

/** The extras that a role offers: added, named, filled and taken away. */
export function GrantsField({ draft, groups, held, words, onChange }: Props) {
  const { grants } = draft;
  const put = (at: number, next: GrantDraft | null) =>
    onChange({ grants: grants.flatMap((grant, index) => (index === at ? (next ?? []) : grant)) });
  const add = () => onChange({ grants: [...grants, { id: null, name: "", description: "", permissions: [] }] });
  return (
    <Group name="grants" legend={words.grants} help={words.grantsHelp}>
      <input type="hidden" name="grants" value={JSON.stringify(grants)} />
      {grants.length === 0 && <p className="text-ink-soft">{words.grantNone}</p>}
      <div className="grid gap-3">
        {grants.map((grant, at) => (
          <GrantCard
            key={grant.id ?? at}
            {...{ at, grant, draft, groups, held, words }}
            onChange={(next) => put(at, next)}
          />
        ))}
      </div>
      {grants.length < MOST_GRANTS && (
        <Button size="sm" className="self-start" onClick={add}>
          <Plus aria-hidden />
          {words.addGrant}
        </Button>
      )}
    </Group>
  );
}
