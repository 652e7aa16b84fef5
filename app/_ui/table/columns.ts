import { createColumnHelper, metaHelper, type TableOptions, tableFeatures } from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";

export type ColumnLook = {
  /** Figures stand at the end of their column. */
  align?: "end";
  /** Names the row: a heading cell, and the title of the card that a row becomes on a phone. One column of a table. */
  title?: boolean;
  /** The heading is a link that orders by this column. */
  sorts?: boolean;
  /** Left out where there is little room, and from cards. */
  wide?: boolean;
  /** The heading is only for those who listen to the page; for columns of buttons. */
  quiet?: boolean;
  /** In a card, stands without its heading. */
  plain?: boolean;
};

export const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnMeta: metaHelper<ColumnLook>(),
});

export type Columns<Row extends object> = TableOptions<typeof features, Row>["columns"];

/** `const column = columnsOf<Member>()`, then `column.columns([column.accessor("name", { header, cell, meta })])`. */
export const columnsOf = <Row extends object>() => createColumnHelper<typeof features, Row>();
