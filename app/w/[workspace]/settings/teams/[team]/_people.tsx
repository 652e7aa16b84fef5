import { useTranslations } from "next-intl";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { Badge } from "@/app/_ui/badge";
import { EmptyState } from "@/app/_ui/empty-state";
import { ActionButton } from "@/app/_ui/form/action-button";
import { columnsOf } from "@/app/_ui/table/columns";
import { DataTable } from "@/app/_ui/table/data-table";
import type { Stretch } from "@/lib/kernel/cursor";
import type { Colleague } from "@/lib/members/member";
import type { Team } from "@/lib/teams/team";
import { addTeamMembers, removeTeamMembers } from "../actions";

const column = columnsOf<Colleague>();

type Props = { team: Team; inside: Stretch<Colleague>; here: string };

/** Who is in a team; ticked or one by one, they can be taken out. */
export function People({ team, inside: { rows, previous, next }, here }: Props) {
  const t = useTranslations("teams");
  const take = { action: removeTeamMembers, undo: addTeamMembers };
  const columns = column.columns([
    column.accessor("name", {
      header: t("person"),
      meta: { title: true },
      cell: ({ row: { original: person } }) => (
        <>
          <Avatar size="sm" name={person.name} picture={pictureOf({ ...person, id: person.userId })} />{" "}
          <span>{person.name}</span> {person.status === "suspended" && <Badge tone="neutral">{t("suspended")}</Badge>}
        </>
      ),
    }),
    column.display({
      id: "act",
      header: t("takeOut"),
      meta: { align: "end", quiet: true, plain: true },
      cell: ({ row: { original: person } }) => (
        <ActionButton
          size="sm"
          variant="ghost"
          aria-label={t("takeOutOne", { name: person.name })}
          fields={{ teamId: team.id, ids: [person.id] }}
          {...take}
        >
          {t("takeOut")}
        </ActionButton>
      ),
    }),
  ]);
  return (
    <DataTable
      caption={t("insideCaption", { name: team.name })}
      rows={rows}
      columns={columns}
      rowId={(person) => person.id}
      selection={{
        label: (person) => t("select", { name: person.name }),
        actions: (
          <ActionButton size="sm" fields={{ teamId: team.id }} {...take}>
            {t("takeOut")}
          </ActionButton>
        ),
      }}
      pages={{
        newer: previous ? `${here}?cursor=${previous}` : undefined,
        older: next ? `${here}?cursor=${next}` : undefined,
        words: { newer: t("earlier"), older: t("later") },
      }}
      empty={<EmptyState title={t("nobodyTitle")}>{t("nobodyBody")}</EmptyState>}
    />
  );
}
