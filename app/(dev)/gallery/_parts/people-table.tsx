"use client";

import { Avatar } from "@/app/_ui/avatar";
import { Badge } from "@/app/_ui/badge";
import { CapacityBar } from "@/app/_ui/capacity-bar";
import { ActionButton } from "@/app/_ui/form/action-button";
import { HoursBand } from "@/app/_ui/hours-band";
import type { MenuEntry } from "@/app/_ui/menu-entry";
import { columnsOf } from "@/app/_ui/table/columns";
import { DataTable } from "@/app/_ui/table/data-table";
import { refuse, succeed } from "./actions";
import { capacityWords } from "./capacity-words";
import type { Person } from "./people";

const column = columnsOf<Person>();
const columns = column.columns([
  column.accessor("name", {
    header: "Name",
    meta: { title: true, sorts: true },
    cell: ({ row: { original: person } }) => (
      <>
        <Avatar name={person.name} status={person.status} /> <a href={`/gallery/${person.id}`}>{person.name}</a>
      </>
    ),
  }),
  column.accessor("roles", { header: "Roles", meta: { plain: true } }),
  column.display({
    id: "hours",
    header: "Hours",
    meta: { plain: true },
    cell: ({ row: { original } }) => <HoursBand windows={original.windows} label={original.hours} today={2} />,
  }),
  column.accessor("load", {
    header: "Load",
    meta: { sorts: true, plain: true },
    cell: ({ row: { original: person } }) => (
      <CapacityBar load={person.load} capacity={person.capacity} label={capacityWords(person.load, person.capacity)} />
    ),
  }),
  column.accessor("twoFactor", {
    header: "2FA",
    cell: ({ getValue }) => <Badge tone={getValue() ? "done" : "attention"}>{getValue() ? "On" : "Off"}</Badge>,
  }),
  column.accessor("seen", { header: "Last active", meta: { sorts: true, align: "end", wide: true } }),
]);

const entries = (person: Person): MenuEntry[] => [
  { label: "Open", href: `/gallery/${person.id}` },
  "line",
  { label: "Suspend", action: succeed, undo: succeed, fields: { id: person.id } },
  {
    label: "Remove",
    action: refuse,
    danger: true,
    confirm: {
      title: `Remove ${person.name}?`,
      consequence: "3 conversations go to Unassigned.",
      confirm: `Remove ${person.name}`,
    },
  },
];

const bulk = (
  <>
    <ActionButton action={succeed} size="sm" undo={succeed}>
      Suspend
    </ActionButton>
    <ActionButton action={refuse} size="sm">
      Resend
    </ActionButton>
  </>
);

export function PeopleTable({ caption, people }: { caption: string; people: Person[] }) {
  return (
    <DataTable
      caption={caption}
      rows={people}
      columns={columns}
      rowId={(person) => person.id}
      sort={{ by: "name", descending: false, href: (by, down) => `/gallery?sort=${down ? "-" : ""}${by}` }}
      selection={{ label: (person) => `Select ${person.name}`, actions: bulk }}
      menu={{ heading: "Actions", label: (person) => `Actions for ${person.name}`, entries }}
      pages={{ older: "/gallery?after=x", note: "50 to a page, by name" }}
    />
  );
}
