"use client";

import { lazy, type MouseEvent, type ReactNode, Suspense, useRef, useState } from "react";
import { BulkBar } from "./bulk-bar";
import type { OwnRows } from "./own-rows";
import { SelectedIds } from "./selected-ids";
import { useFollowLinks } from "./use-follow-links";
import { useRowKeys } from "./use-row-keys";
import { useRowLabels } from "./use-row-labels";
import { useSelection } from "./use-selection";

const RowMenu = lazy(() => import("./row-menu"));

type Props = { actions?: ReactNode; own?: OwnRows; children: ReactNode };

/** All that a table needs in the browser, once for all of its rows. */
export function TableIsland({ actions, own, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { ids, onChange, onClick, clear } = useSelection(box, own?.id);
  const follow = useFollowLinks();
  useRowKeys(box);
  useRowLabels(box, own);

  function click(event: MouseEvent) {
    onClick(event);
    follow(event);
    if (own) setAnchor((event.target as Element).closest<HTMLElement>("td.act > button"));
  }

  const row = anchor?.closest("tr");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for what its rows' own links and boxes send
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links and boxes inside answer to keys by themselves
    <div ref={box} onChange={onChange} onClick={click}>
      {children}
      <Suspense>
        {own && anchor && row && (
          <RowMenu
            key={row.sectionRowIndex}
            anchor={anchor}
            entries={own.entries(row.sectionRowIndex)}
            onClose={() => setAnchor(null)}
          />
        )}
      </Suspense>
      {actions && ids.length > 0 && (
        <SelectedIds value={{ ids, clear }}>
          <BulkBar count={ids.length} onClear={clear}>
            {actions}
          </BulkBar>
        </SelectedIds>
      )}
    </div>
  );
}
