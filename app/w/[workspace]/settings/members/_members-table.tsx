"use client";

import { type ReactNode, useMemo } from "react";
import { Avatar } from "@/app/_ui/avatar";
import { Badge } from "@/app/_ui/badge";
import type { MenuEntry } from "@/app/_ui/menu-entry";
import { columnsOf } from "@/app/_ui/table/columns";
import { DataTable } from "@/app/_ui/table/data-table";
import type { Pages } from "@/app/_ui/table/pager";
import { fill } from "@/app/_ui/words";
import { viewAs } from "../../_viewing/actions";
import { type Packed, type Shown, unpack } from "./_packed";
import { reactivateMember, suspendMember } from "./actions";

/** What the table says by itself. */
export type TableWords = Record<
  | "caption"
  | "name"
  | "roles"
  | "teams"
  | "capacity"
  | "noLimit"
  | "twoFactor"
  | "on"
  | "off"
  | "lastActive"
  | "owner"
  | "suspended"
  | "select"
  | "actions"
  | "actionsFor"
  | "open"
  | "suspend"
  | "reactivate"
  | "viewAs",
  string
>;

type Props = {
  rows: readonly Packed[];
  words: TableWords;
  base: string;
  sort: { by: string; descending: boolean; addresses: Record<string, string> };
  pages: Pages;
  bulk?: ReactNode;
  empty: ReactNode;
};

const column = columnsOf<Shown>();

function columnsFor(words: TableWords) {
  return column.columns([
    column.accessor("name", {
      header: words.name,
      meta: { title: true, sorts: true },
      cell: ({ row: { original: row } }) => (
        <span className="who">
          <Avatar name={row.name} picture={row.picture} />
          <a href={`members/${row.id}`}>{row.name}</a>
          <small>{row.email}</small>
          {row.mark && <Badge tone={row.mark === "owner" ? "neutral" : "danger"}>{words[row.mark]}</Badge>}
        </span>
      ),
    }),
    column.accessor("roles", { header: words.roles, meta: { plain: true } }),
    column.accessor("teams", { header: words.teams, meta: { wide: true } }),
    column.accessor("capacity", { header: words.capacity, cell: ({ getValue }) => getValue() || words.noLimit }),
    column.accessor("twoFactor", {
      header: words.twoFactor,
      cell: ({ getValue }) => (getValue() ? <Badge tone="done">{words.on}</Badge> : words.off),
    }),
    column.accessor("seen", {
      id: "active",
      header: words.lastActive,
      meta: { align: "end", sorts: true },
      cell: ({ row: { original: row } }) => <span title={row.at}>{row.seen}</span>,
    }),
  ]);
}

/** The members as rows; each row leads to the member's own page. */
export function MembersTable({ rows: packed, words, base, sort, pages, bulk, empty }: Props) {
  const columns = useMemo(() => columnsFor(words), [words]);
  const rows = useMemo(() => packed.map(unpack), [packed]);
  return (
    <div className="members">
      <DataTable
        caption={words.caption}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        sort={{ ...sort, href: (by, descending) => sort.addresses[`${descending ? "-" : ""}${by}`] ?? "" }}
        pages={pages}
        selection={bulk ? { label: (row) => fill(words.select, { name: row.name }), actions: bulk } : undefined}
        menu={{
          heading: words.actions,
          label: (row) => fill(words.actionsFor, { name: row.name }),
          entries: (row) => [{ label: words.open, href: `${base}/${row.id}` }, ...actsOn(row, words)],
        }}
        empty={empty}
      />
    </div>
  );
}

function actsOn({ id, name, version, can, view }: Shown, words: TableWords): MenuEntry[] {
  const look = { label: fill(words.viewAs, { name }), action: viewAs, fields: { memberId: id } };
  const looks = view ? [look] : [];
  if (!can) return looks;
  const fields = { memberId: id, version: String(version) };
  const [action, undo] = can === "suspend" ? [suspendMember, reactivateMember] : [reactivateMember, suspendMember];
  return [...looks, { label: fill(words[can], { name }), action, undo, fields }];
}
