import { constructTable } from "@tanstack/table-core";
import type { ReactNode } from "react";
import type { MenuEntry } from "../menu-entry";
import { columnStyle } from "./column-style";
import { type Columns, features } from "./columns";
import { HeadCell, type Sort } from "./head-cell";
import { ownRows } from "./own-rows";
import { Pager, type Pages } from "./pager";
import { RowCell } from "./row-cell";
import { SelectAll } from "./select-cells";
import { TableIsland } from "./table-island";

type Props<Row extends object> = {
  caption: string;
  rows: readonly Row[];
  columns: Columns<Row>;
  rowId: (row: Row) => string;
  sort?: Sort;
  pages?: Pages;
  selection?: { label: (row: Row) => string; actions: ReactNode };
  /** One menu for all rows, filled when it opens. Only in tables that are islands themselves. */
  menu?: { heading: string; label: (row: Row) => string; entries: (row: Row) => readonly MenuEntry[] };
  empty?: ReactNode;
};

/**
 * A list of things with the same properties, laid out by TanStack Table's columns. It renders anywhere: on the server its rows
 * travel as elements, in a client file (`"use client"`) as the plain data they were made from, which is lighter for many rows.
 */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { caption, rows, columns, rowId, sort, pages, selection, menu, empty } = props;
  const table = constructTable({ features, data: rows, columns, getRowId: rowId });
  if (rows.length === 0 && empty) return empty;
  const heads = table.getFlatHeaders();
  const own = menu && ownRows({ rows, rowId, selection, menu });
  return (
    <TableIsland actions={selection?.actions} own={own}>
      <div className="table-room">
        <div className="table-scroll">
          <table className="data-table" style={columnStyle(heads, selection ? 1 : 0)}>
            <caption className="sr-only">{caption}</caption>
            <thead>
              <tr>
                {selection && <SelectAll />}
                {heads.map((header) => (
                  <HeadCell key={header.id} header={header} sort={sort} />
                ))}
                {menu && (
                  <th scope="col" className="act">
                    <span className="sr-only">{menu.heading}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {table.getRowModel().rows.map((row) => (
                <tr key={row.id}>
                  {selection && (
                    <td className="pick">
                      <input type="checkbox" {...(own ? {} : boxOf(row.id, selection.label(row.original)))} />
                    </td>
                  )}
                  {row.getAllCells().map((cell) => (
                    <RowCell key={cell.column.id} cell={cell} />
                  ))}
                  {menu && (
                    <td className="act">
                      <button type="button" />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {pages && <Pager list={caption} pages={pages} />}
    </TableIsland>
  );
}

const boxOf = (id: string, label: string) => ({ value: id, "aria-label": label });
