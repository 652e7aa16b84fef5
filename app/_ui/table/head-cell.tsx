import type { Header } from "@tanstack/table-core";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { features } from "./columns";
import { render } from "./render";
import { cellClass } from "./row-cell";

export type Sort = {
  by: string;
  descending: boolean;
  /** The address of the same list in another order. */
  href: (by: string, descending: boolean) => string;
};

type Props<Row extends object> = { header: Header<typeof features, Row, unknown>; sort?: Sort };

export function HeadCell<Row extends object>({ header, sort }: Props<Row>) {
  const { columnDef } = header.column;
  const name = render(columnDef.header, header.getContext());
  const look = columnDef.meta ?? {};
  if (!sort || !look.sorts)
    return (
      <th scope="col" className={cellClass(look)}>
        {look.quiet ? <span className="sr-only">{name}</span> : name}
      </th>
    );
  const current = sort.by === header.id;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={cellClass(look)}
      aria-sort={current ? (sort.descending ? "descending" : "ascending") : undefined}
    >
      <a href={sort.href(header.id, current && !sort.descending)}>
        {name}
        {current && <Arrow className="size-3" aria-hidden />}
      </a>
    </th>
  );
}
