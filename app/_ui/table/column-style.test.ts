import { expect, test } from "vitest";
import { columnStyle } from "./column-style";
import type { ColumnLook } from "./columns";

const head = (header: string, meta?: ColumnLook) => ({ column: { columnDef: { header, meta } } });

test("cells find the look of their column by its place, counted after the box that selects", () => {
  const heads = [head("Name", { title: true }), head("Role"), head("Seen", { align: "end", wide: true })];
  expect(columnStyle(heads, 1)).toEqual({
    "--label-3": '"Role"',
    "--align-4": "end",
    "--narrow-4": "none",
    "--label-4": '"Seen"',
  });
});

test("a heading with quotes stays one CSS string", () => {
  expect(columnStyle([head('the "roll"')], 0)).toEqual({ "--label-1": '"the \\"roll\\""' });
});

test("buttons come last in a card", () => {
  expect(columnStyle([head("Actions", { quiet: true })], 0)).toEqual({ "--order-1": "1" });
});
