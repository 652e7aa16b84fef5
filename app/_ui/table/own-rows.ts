import type { MenuEntry } from "../menu-entry";

/** What a table in a client file knows of its rows by their place. */
export type OwnRows = {
  id: (row: number) => string;
  entries: (row: number) => readonly MenuEntry[];
  boxLabel: (row: number) => string | undefined;
  menuLabel: (row: number) => string | undefined;
};

type Known<Row extends object> = {
  rows: readonly Row[];
  rowId: (row: Row) => string;
  selection?: { label: (row: Row) => string };
  menu: { label: (row: Row) => string; entries: (row: Row) => readonly MenuEntry[] };
};

/** What the island asks of a row by its place: fifty rows needn't say twice what it can look up. */
export function ownRows<Row extends object>({ rows, rowId, selection, menu }: Known<Row>): OwnRows {
  const of = <T>(at: number, read: (row: Row) => T) => (rows[at] ? read(rows[at]) : undefined);
  return {
    id: (at) => of(at, rowId) ?? "",
    entries: (at) => of(at, menu.entries) ?? [],
    boxLabel: (at) => selection && of(at, selection.label),
    menuLabel: (at) => of(at, menu.label),
  };
}
