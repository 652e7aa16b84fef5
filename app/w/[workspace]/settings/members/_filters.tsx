import { useTranslations } from "next-intl";
import { FilterBar } from "@/app/_ui/filter/filter-bar";
import { FilterSelect } from "@/app/_ui/filter/filter-select";
import { SearchInput } from "@/app/_ui/filter/search-input";
import { ACTIVITY, type ListMembers } from "@/lib/members/input";
import type { Named } from "@/lib/members/member";

type Props = { asked: ListMembers; roles: Named[]; teams: Named[] };

const options = (things: Named[]) => things.map(({ id, name }) => ({ value: id, label: name }));

export function Filters({ asked, roles, teams }: Props) {
  const t = useTranslations("members");
  return (
    <FilterBar label={t("filter")} keep={["sort"]}>
      <SearchInput label={t("search")} defaultValue={asked.q} />
      <FilterSelect
        name="role"
        label={t("role")}
        any={t("anyRole")}
        options={options(roles)}
        defaultValue={asked.role}
      />
      {teams.length > 0 && (
        <FilterSelect
          name="team"
          label={t("team")}
          any={t("anyTeam")}
          options={options(teams)}
          defaultValue={asked.team}
        />
      )}
      <FilterSelect
        name="status"
        label={t("status")}
        any={t("anyStatus")}
        options={[
          { value: "active", label: t("active") },
          { value: "suspended", label: t("suspended") },
        ]}
        defaultValue={asked.status}
      />
      <FilterSelect
        name="twoFactor"
        label={t("twoFactor")}
        any={t("anyTwoFactor")}
        options={[
          { value: "on", label: t("withTwoFactor") },
          { value: "off", label: t("withoutTwoFactor") },
        ]}
        defaultValue={asked.twoFactor}
      />
      <FilterSelect
        name="active"
        label={t("lastActive")}
        any={t("anyActivity")}
        options={ACTIVITY.map((value) => ({ value, label: t(`activity.${value}`) }))}
        defaultValue={asked.active}
      />
    </FilterBar>
  );
}
