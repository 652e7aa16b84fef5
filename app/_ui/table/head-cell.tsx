import type { Header } from "@tanstack/table-core";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { features } from "./columns";
import { render } from "./render";

export type Sort = {
  by: string;
  descending: boolean;
  /** The address of the same list in another order. */
  href: (by: string, descending: boolean) => string;
};

type Props<Row extends object> = { header: Header<typeof features, Row, unknown>; sort?: Sort };

export function HeadCell<Row extends object>({ header, sort }: Props<Row>) {
  const { columnDef } = header.column;
  const { sorts, quiet } = columnDef.meta ?? {};
  const name = render(columnDef.header, header.getContext());
  if (quiet) {
    return (
      <th scope="col">
        <span className="sr-only">{name}</span>
      </th>
    );
  }
  if (!sort || !sorts) return <th scope="col">{name}</th>;
  const current = sort.by === header.id;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={current ? (sort.descending ? "descending" : "ascending") : undefined}>
      <a href={sort.href(header.id, current && !sort.descending)}>
        {name}
        {current && <Arrow className="size-3" aria-hidden />}
      </a>
    </th>
  );
}
