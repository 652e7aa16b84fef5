"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/app/_ui/button";
import { fill } from "@/app/_ui/words";
import type { EditedRole, Kept } from "./_kept";
import type { MatrixWords } from "./_words";
import { reviewRoles, saveRoles } from "./actions";

const load = () => import("./_review-dialog");
const ReviewDialog = lazy(load);

type Props = {
  edits: EditedRole[];
  versions: Kept;
  closed: boolean;
  said: string;
  onSettled: () => void;
  words: MatrixWords;
};

/** Stands at the bottom as long as something isn't saved. */
export function DraftBar({ edits, versions, closed, said, onSettled, words }: Props) {
  const [asking, setAsking] = useState(false);
  const roles = edits.map((edit) => plain(edit, versions[edit.roleId]?.version ?? edit.version));
  return (
    <section className="draft-bar" aria-label={words.draft.label}>
      <div className="min-w-0 px-2">
        <p className="truncate">{fill(words.draft.count, { names: edits.map(({ name }) => name).join(", ") })}</p>
        <p className="draft-said" role="status">
          {said}
        </p>
      </div>
      <Button variant="ghost" onClick={onSettled}>
        {words.draft.discard}
      </Button>
      <Button
        variant="primary"
        disabled={closed || edits.length === 0}
        title={closed ? words.draft.staleBody : undefined}
        aria-haspopup="dialog"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setAsking(true)}
      >
        {words.draft.review}
      </Button>
      {asking && (
        <Suspense>
          <ReviewDialog
            review={reviewRoles}
            save={saveRoles}
            fields={{ roles: JSON.stringify(roles) }}
            title={words.review.title}
            description={words.review.description}
            words={{ ...words.review, go: words.review.save }}
            onClose={() => setAsking(false)}
            onSaved={onSettled}
          />
        </Suspense>
      )}
    </section>
  );
}

/** What is posted of a role: itself and its version, nothing that only the page needs. */
function plain({ roleId, name, description, reach, permissions, grants }: EditedRole, version: number) {
  return { roleId, version, name, description, reach, permissions, grants };
}
