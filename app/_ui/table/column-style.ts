import type { CSSProperties } from "react";
import type { ColumnLook } from "./columns";

type Head = { column: { columnDef: { header?: unknown; meta?: ColumnLook } } };

/**
 * How each column looks, said once on the table and picked up by its cells by their place (`styles/table.css`), so that
 * rows carry neither classes nor labels.
 */
export function columnStyle(heads: readonly Head[], before: number): CSSProperties {
  const style: Record<string, string> = {};
  heads.forEach(({ column: { columnDef } }, at) => {
    const place = at + before + 1;
    const { align, wide, plain, quiet, title } = columnDef.meta ?? {};
    if (align) style[`--align-${place}`] = align;
    if (wide) style[`--narrow-${place}`] = "none";
    if (quiet) style[`--order-${place}`] = "1";
    if (!(plain || quiet || title) && typeof columnDef.header === "string")
      style[`--label-${place}`] = JSON.stringify(columnDef.header);
  });
  return style;
}
