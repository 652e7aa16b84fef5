"use client";

import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { fill } from "@/app/_ui/words";
import type { EditedRole, Kept } from "./_kept";
import type { MatrixWords } from "./_words";

type Props = {
  kept: Kept | null;
  stale: string[];
  gone: string[];
  roles: readonly EditedRole[];
  keep: (next: Kept | null) => void;
  words: MatrixWords;
};

/** Says that roles were changed or deleted by somebody else while changes of one's own were waiting, and asks what to do. */
export function Outdated({ kept, stale, gone, roles, keep, words }: Props) {
  if (!kept || stale.length + gone.length === 0) return null;
  const without = (ids: string[]) => {
    const left = Object.entries(kept).filter(([id]) => !ids.includes(id));
    keep(left.length > 0 ? Object.fromEntries(left) : null);
  };
  const goOn = () => {
    const entries = Object.entries(kept).map(([id, change]) => {
      const version = roles.find(({ roleId }) => roleId === id)?.version ?? change.version;
      return [id, { ...change, version }] as const;
    });
    keep(Object.fromEntries(entries));
  };
  const names = stale.map((id) => kept[id]?.name ?? "").join(", ");
  return (
    <div className="mb-4 grid gap-2" role="alert">
      {stale.length > 0 && (
        <Callout
          tone="attention"
          title={fill(words.draft.staleTitle, { names })}
          actions={
            <>
              <Button size="sm" onClick={goOn}>
                {words.draft.staleKeep}
              </Button>
              <Button size="sm" variant="ghost" onClick={() => without(stale)}>
                {words.draft.staleDrop}
              </Button>
            </>
          }
        >
          {words.draft.staleBody}
        </Callout>
      )}
      {gone.length > 0 && (
        <Callout
          tone="attention"
          title={words.draft.goneTitle}
          actions={
            <Button size="sm" onClick={() => without(gone)}>
              {words.draft.goneDrop}
            </Button>
          }
        >
          {words.draft.goneBody}
        </Callout>
      )}
    </div>
  );
}
