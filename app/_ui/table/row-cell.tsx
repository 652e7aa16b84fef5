import type { Cell } from "@tanstack/table-core";
import clsx from "clsx";
import type { ReactNode } from "react";
import type { ColumnLook, features } from "./columns";
import { render } from "./render";

export const cellClass = (look: ColumnLook = {}) =>
  clsx(look.align === "end" && "end", look.wide && "wide", look.quiet && "act") || undefined;

export function RowCell<Row extends object>({ cell }: { cell: Cell<typeof features, Row, unknown> }) {
  const { columnDef } = cell.column;
  const look = columnDef.meta ?? {};
  const content = render(columnDef.cell, cell.getContext()) ?? (cell.renderValue() as ReactNode);
  const shared = { className: cellClass(look), "data-label": labelOf(columnDef.header, look) };
  if (look.title) return <th scope="row">{content}</th>;
  return <td {...shared}>{content}</td>;
}

const labelOf = (header: unknown, look: ColumnLook) =>
  look.plain || look.quiet || typeof header !== "string" || header === "" ? undefined : header;
