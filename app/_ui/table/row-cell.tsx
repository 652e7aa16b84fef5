import type { Cell } from "@tanstack/table-core";
import type { ReactNode } from "react";
import type { features } from "./columns";
import { render } from "./render";

export function RowCell<Row extends object>({ cell }: { cell: Cell<typeof features, Row, unknown> }) {
  const { columnDef } = cell.column;
  const content = render(columnDef.cell, cell.getContext()) ?? (cell.renderValue() as ReactNode);
  return columnDef.meta?.title ? <th scope="row">{content}</th> : <td>{content}</td>;
}
