"use client";

import { Lock } from "lucide-react";
import { reaches } from "@/lib/roles/reach";
import type { MatrixRole } from "./_kept";
import type { MatrixWords } from "./_words";

type Props = {
  slug: string;
  roles: MatrixRole[];
  drafts: MatrixRole[];
  shown: string;
  words: MatrixWords;
  onReach: (role: MatrixRole, next: MatrixRole) => void;
};

/** Each role with its people and its reach. The Owner comes first, and is locked. */
export function MatrixHead({ slug, roles, drafts, shown, words, onReach }: Props) {
  return (
    <thead>
      <tr>
        <th scope="col" className="matrix-name">
          {words.permission}
        </th>
        <th scope="col" data-owner>
          <span className="matrix-role">
            <Lock className="size-3" aria-hidden /> {words.owner}
          </span>
          <small>{words.ownerNote}</small>
        </th>
        {drafts.map((draft, at) => (
          <th key={draft.roleId} scope="col" data-shown={draft.roleId === shown || undefined}>
            <a className="matrix-role" href={`/w/${slug}/settings/roles/${draft.roleId}`} title={draft.name}>
              {draft.name}
            </a>
            <small>{draft.members}</small>
            <select
              aria-label={words.reachOf.replace("{role}", draft.name)}
              value={draft.reach}
              data-changed={draft.reach !== roles[at]?.reach || undefined}
              onChange={({ target }) => {
                const reach = reaches.find((one) => one === target.value);
                const role = roles[at];
                if (reach && role) onReach(role, { ...draft, reach });
              }}
            >
              {reaches.map((reach) => (
                <option key={reach} value={reach}>
                  {words.reaches[reach]}
                </option>
              ))}
            </select>
          </th>
        ))}
      </tr>
    </thead>
  );
}
