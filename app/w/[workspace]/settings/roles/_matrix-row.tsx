"use client";

import { memo } from "react";
import type { GrantablePermission } from "@/lib/roles/permission";
import type { Held } from "./_held";
import type { MatrixRole } from "./_kept";
import { MatrixCell } from "./_matrix-cell";
import { canHandOut } from "./_press";
import type { MatrixWords, PermissionRow } from "./_words";

type Props = {
  row: PermissionRow;
  roles: MatrixRole[];
  drafts: MatrixRole[];
  held: Held;
  shown: string;
  words: MatrixWords;
  /** The grid is entered here by keyboard. */
  entry: boolean;
  onPress: (at: number, key: GrantablePermission) => void;
};

function Row({ row, roles, drafts, held, shown, words, entry, onPress }: Props) {
  return (
    <tr>
      <th scope="row" className="matrix-name">
        {row.label}
      </th>
      <MatrixCell kind="locked" label={words.always.replace("{permission}", row.label)} />
      {drafts.map((draft, at) => {
        const name = words.cell.replace("{permission}", row.label).replace("{role}", draft.name);
        const visible = draft.roleId === shown;
        if (!row.grantable) return <MatrixCell key={draft.roleId} kind="never" label={name} visible={visible} />;
        const key = row.key as GrantablePermission;
        const on = draft.permissions.includes(key);
        const was = roles[at]?.permissions.includes(key) ?? false;
        const offered = !on && draft.grants.some(({ permissions }) => permissions.includes(key));
        return (
          <MatrixCell
            key={draft.roleId}
            kind={on ? "on" : offered ? "offered" : "off"}
            label={offered ? words.offered.replace("{permission}", row.label).replace("{role}", draft.name) : name}
            changed={on !== was}
            closed={!on && !was && !canHandOut(held, key, draft)}
            visible={visible}
            entry={entry && at === 0}
            onPress={() => onPress(at, key)}
          />
        );
      })}
    </tr>
  );
}

export const MatrixRow = memo(Row);
