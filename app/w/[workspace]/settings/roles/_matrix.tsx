"use client";

import { Fragment, useMemo, useState } from "react";
import { toast } from "@/app/_ui/toast";
import { useKept } from "@/app/_ui/use-kept";
import type { GrantablePermission } from "@/lib/roles/permission";
import { DraftBar } from "./_draft-bar";
import type { Held } from "./_held";
import { checkKept, type EditedRole, type Kept, keeping, type MatrixRole, outdated, withKept } from "./_kept";
import { MatrixHead } from "./_matrix-head";
import { MatrixRow } from "./_matrix-row";
import { Outdated } from "./_outdated";
import { press } from "./_press";
import { Tools } from "./_tools";
import { useGridKeys } from "./_use-grid-keys";
import type { MatrixGroup, MatrixWords } from "./_words";

type Props = { slug: string; roles: MatrixRole[]; groups: MatrixGroup[]; held: Held; words: MatrixWords };

/** Roles × permissions as dots to press. What is pressed is kept in the browser until it is reviewed and saved. */
export function Matrix({ slug, roles, groups, held, words }: Props) {
  const [kept, keep] = useKept<Kept>(`muster.roles.${slug}`, checkKept);
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState(roles[0]?.roleId ?? "");
  const [said, say] = useState("");
  const keys = useGridKeys();
  const drafts = useMemo(() => withKept(roles, kept), [roles, kept]);
  const { stale, gone } = outdated(roles, kept);
  const found = groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ label }) => matches(label, query)) }))
    .filter(({ rows }) => rows.length > 0);
  const first = found[0]?.rows[0]?.key;

  function change(role: MatrixRole, next: EditedRole) {
    keep(keeping(kept, role, next));
  }

  function pressed(at: number, key: GrantablePermission) {
    const [role, draft] = [roles[at], drafts[at]];
    if (!role || !draft) return;
    const { next, sentence } = press(draft, key, held, words);
    if (next) say(sentence);
    else toast(sentence);
    if (next) change(role, { ...draft, ...next, roleId: role.roleId });
  }

  return (
    <div className="roles">
      <Outdated kept={kept} stale={stale} gone={gone} roles={roles} keep={keep} words={words} />
      <Tools query={query} onQuery={setQuery} roles={drafts} shown={shown} onShow={setShown} words={words} />
      <div className="matrix-room">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are pressed is a grid */}
        <table className="matrix" role="grid" aria-label={words.caption} {...keys}>
          <MatrixHead slug={slug} roles={roles} drafts={drafts} shown={shown} words={words} onReach={change} />
          {found.map(({ key, label, rows }) => (
            <tbody key={key}>
              <tr>
                <th scope="rowgroup" colSpan={roles.length + 2} className="matrix-group">
                  {label}
                </th>
              </tr>
              {rows.map((row) => (
                <MatrixRow
                  key={row.key}
                  {...{ row, roles, drafts, held, shown, words }}
                  entry={row.key === first}
                  onPress={pressed}
                />
              ))}
            </tbody>
          ))}
        </table>
        {found.length === 0 && <p className="py-6 text-ink-soft">{words.none}</p>}
      </div>
      <Fragment key={stale.length + gone.length}>
        {kept && (
          <DraftBar
            edits={drafts.filter(({ roleId }) => kept[roleId])}
            versions={kept}
            said={said}
            closed={stale.length + gone.length > 0}
            onSettled={() => {
              say("");
              keep(null);
            }}
            words={words}
          />
        )}
      </Fragment>
    </div>
  );
}

function matches(label: string, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => label.toLowerCase().includes(word));
}
