import { useTranslations } from "next-intl";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { columnsOf } from "@/app/_ui/table/columns";
import { DataTable } from "@/app/_ui/table/data-table";
import type { TeamRow } from "@/lib/teams/team";

const column = columnsOf<TeamRow>();

/** The teams with the faces of a few who are in them. */
export function TeamsTable({ teams, slug }: { teams: TeamRow[]; slug: string }) {
  const t = useTranslations("teams");
  const columns = column.columns([
    column.accessor("name", {
      header: t("team"),
      meta: { title: true },
      cell: ({ row: { original: team } }) => (
        <span className="min-w-0">
          <a href={`/w/${slug}/settings/teams/${team.id}`}>{team.name}</a>
          {team.description && <span className="block truncate text-ink-soft">{team.description}</span>}
        </span>
      ),
    }),
    column.accessor("members", {
      header: t("people"),
      meta: { plain: true },
      cell: ({ row: { original: team } }) => (
        <span className="flex items-center gap-2">
          <span className="flex -space-x-1.5" aria-hidden="true">
            {team.faces.map((face) => (
              <Avatar key={face.id} size="sm" name={face.name} picture={pictureOf({ ...face, id: face.userId })} />
            ))}
          </span>
          <span className="text-ink-soft">{t("members", { count: team.members })}</span>
        </span>
      ),
    }),
  ]);
  return <DataTable caption={t("caption")} rows={teams} columns={columns} rowId={(team) => team.id} />;
}
