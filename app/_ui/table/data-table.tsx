import { constructTable } from "@tanstack/table-core";
import type { ReactNode } from "react";
import { type Columns, features } from "./columns";
import { HeadCell, type Sort } from "./head-cell";
import { Pager, type Pages } from "./pager";
import { RowCell } from "./row-cell";
import { SelectAll, SelectRow } from "./select-cells";
import { TableIsland } from "./table-island";

type Props<Row extends object> = {
  caption: string;
  rows: readonly Row[];
  columns: Columns<Row>;
  rowId: (row: Row) => string;
  sort?: Sort;
  pages?: Pages;
  selection?: { label: (row: Row) => string; actions: ReactNode };
  empty?: ReactNode;
};

/** A table rendered on the server: the browser gets its rows as HTML, and one island for keys, links and selection. */
export function DataTable<Row extends object>({
  caption,
  rows,
  columns,
  rowId,
  sort,
  pages,
  selection,
  empty,
}: Props<Row>) {
  const table = constructTable({ features, data: rows, columns, getRowId: rowId });
  if (rows.length === 0 && empty) return empty;
  return (
    <TableIsland actions={selection?.actions}>
      <table className="data-table" data-selects={selection ? "" : undefined}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {selection && <SelectAll />}
            {table.getFlatHeaders().map((header) => (
              <HeadCell key={header.id} header={header} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {selection && <SelectRow id={row.id} label={selection.label(row.original)} />}
              {row.getAllCells().map((cell) => (
                <RowCell key={cell.column.id} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {pages && <Pager list={caption} pages={pages} />}
    </TableIsland>
  );
}
