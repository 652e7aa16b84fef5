"use client";

import { type ReactNode, useRef } from "react";
import { BulkBar } from "./bulk-bar";
import { SelectedIds } from "./selected-ids";
import { useFollowLinks } from "./use-follow-links";
import { useRowKeys } from "./use-row-keys";
import { useSelection } from "./use-selection";

type Props = { actions?: ReactNode; children: ReactNode };

/** All that a table needs in the browser, once for all of its rows. */
export function TableIsland({ actions, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { ids, onChange, onClick, clear } = useSelection(box);
  const follow = useFollowLinks();
  useRowKeys(box);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for what its rows' own links and boxes send
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links and boxes inside answer to keys by themselves
    <div
      ref={box}
      onChange={onChange}
      onClick={(event) => {
        onClick(event);
        follow(event);
      }}
    >
      {children}
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
