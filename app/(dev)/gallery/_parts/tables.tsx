import { Avatar } from "@/app/_ui/avatar";
import { Badge } from "@/app/_ui/badge";
import { CapacityBar } from "@/app/_ui/capacity-bar";
import { FilterBar } from "@/app/_ui/filter/filter-bar";
import { FilterSelect } from "@/app/_ui/filter/filter-select";
import { SearchInput } from "@/app/_ui/filter/search-input";
import { ActionButton } from "@/app/_ui/form/action-button";
import { HoursBand } from "@/app/_ui/hours-band";
import { Menu } from "@/app/_ui/menu";
import { columnsOf } from "@/app/_ui/table/columns";
import { DataTable } from "@/app/_ui/table/data-table";
import { refuse, succeed } from "./actions";
import { capacityWords } from "./marks";
import { Part } from "./part";
import { type Person, people } from "./people";

const column = columnsOf<Person>();
const columns = column.columns([
  column.accessor("name", {
    header: "Name",
    meta: { title: true, sorts: true },
    cell: ({ row: { original: person } }) => (
      <>
        <Avatar name={person.name} status={person.status} /> <a href={`/gallery?open=${person.id}`}>{person.name}</a>
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
    cell: ({ row: { original } }) => (
      <CapacityBar
        load={original.load}
        capacity={original.capacity}
        label={capacityWords(original.load, original.capacity)}
      />
    ),
  }),
  column.accessor("twoFactor", {
    header: "2FA",
    cell: ({ getValue }) => <Badge tone={getValue() ? "done" : "attention"}>{getValue() ? "On" : "Off"}</Badge>,
  }),
  column.accessor("seen", { header: "Last active", meta: { sorts: true, align: "end", wide: true } }),
  column.display({
    id: "menu",
    header: "Actions",
    meta: { align: "end", quiet: true },
    cell: ({ row: { original: person } }) => (
      <Menu
        label={`Actions for ${person.name}`}
        entries={[
          { label: "Open", href: "/gallery?open=1" },
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
        ]}
      />
    ),
  }),
]);

export function Tables({ theme }: { theme: string }) {
  return (
    <Part title="Table: filters in the address, keys, selection, cards on a phone">
      <FilterBar label={`Filter members, ${theme}`} keep={["sort"]}>
        <SearchInput label="Search members" />
        <FilterSelect
          name="role"
          label="Role"
          any="Any role"
          options={[{ value: "agent", label: "Conversation Agent" }]}
        />
        <FilterSelect
          name="two-factor"
          label="2FA"
          any="2FA on or off"
          options={[{ value: "off", label: "2FA off" }]}
        />
      </FilterBar>
      <DataTable
        caption={`Members, ${theme}`}
        rows={people}
        columns={columns}
        rowId={(person) => person.id}
        sort={{
          by: "name",
          descending: false,
          href: (by, descending) => `/gallery?sort=${descending ? "-" : ""}${by}`,
        }}
        selection={{
          label: (person) => `Select ${person.name}`,
          actions: (
            <>
              <ActionButton action={succeed} size="sm" undo={succeed}>
                Suspend
              </ActionButton>
              <ActionButton action={refuse} size="sm">
                Resend
              </ActionButton>
            </>
          ),
        }}
        pages={{ older: "/gallery?after=x", note: "50 to a page, by name" }}
      />
    </Part>
  );
}
