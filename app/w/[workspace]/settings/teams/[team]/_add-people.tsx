import { useTranslations } from "next-intl";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { FilterBar } from "@/app/_ui/filter/filter-bar";
import { SearchInput } from "@/app/_ui/filter/search-input";
import { ActionButton } from "@/app/_ui/form/action-button";
import type { Stretch } from "@/lib/kernel/cursor";
import type { Colleague } from "@/lib/members/member";
import { addTeamMembers, removeTeamMembers } from "../actions";

type Props = { teamId: string; outside: Stretch<Colleague>; q?: string };

/** People who aren't in the team, found by name, each with a button that brings them in. */
export function AddPeople({ teamId, outside: { rows, next }, q }: Props) {
  const t = useTranslations("teams");
  return (
    <details className="mb-4" open={q !== undefined}>
      <summary className="link mb-3 w-fit">{t("addTitle")}</summary>
      <FilterBar label={t("addFilter")}>
        <SearchInput label={t("addSearch")} defaultValue={q} />
      </FilterBar>
      {rows.length === 0 && <p className="text-ink-soft">{t(q ? "addNone" : "addAll")}</p>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {rows.map((person) => (
          <li key={person.id} className="flex min-h-row items-center gap-2 py-1">
            <Avatar size="sm" name={person.name} picture={pictureOf({ ...person, id: person.userId })} />
            <span className="min-w-0 flex-1 truncate">{person.name}</span>
            <ActionButton
              size="sm"
              aria-label={t("addOne", { name: person.name })}
              action={addTeamMembers}
              undo={removeTeamMembers}
              fields={{ teamId, ids: [person.id] }}
            >
              {t("add")}
            </ActionButton>
          </li>
        ))}
      </ul>
      {next && <p className="mt-2 text-sm text-ink-soft">{t("addMore")}</p>}
    </details>
  );
}
