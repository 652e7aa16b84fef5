import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { FilterBar } from "@/app/_ui/filter/filter-bar";
import { FilterSelect } from "@/app/_ui/filter/filter-select";
import { SearchInput } from "@/app/_ui/filter/search-input";
import type { Option } from "@/app/_ui/select";
import { ACTIVITY, type ListMembers } from "@/lib/members/input";
import type { Named } from "@/lib/members/member";

type Props = { asked: ListMembers; roles: Named[]; teams: Option[] };

type Choice = Omit<ComponentProps<typeof FilterSelect>, "name"> & {
  name: "role" | "team" | "status" | "twoFactor" | "active";
};

const options = (things: Named[]) => things.map(({ id, name }) => ({ value: id, label: name }));

/** What the list can be narrowed by, each by one choice from a few. */
function useChoices({ roles, teams }: Pick<Props, "roles" | "teams">): Choice[] {
  const t = useTranslations("members");
  return [
    { name: "role", label: t("role"), any: t("anyRole"), options: options(roles) },
    { name: "team", label: t("team"), any: t("anyTeam"), options: teams },
    {
      name: "status",
      label: t("status"),
      any: t("anyStatus"),
      options: [
        { value: "active", label: t("active") },
        { value: "suspended", label: t("suspended") },
      ],
    },
    {
      name: "twoFactor",
      label: t("twoFactor"),
      any: t("anyTwoFactor"),
      options: [
        { value: "on", label: t("withTwoFactor") },
        { value: "off", label: t("withoutTwoFactor") },
      ],
    },
    {
      name: "active",
      label: t("lastActive"),
      any: t("anyActivity"),
      options: ACTIVITY.map((value) => ({ value, label: t(`activity.${value}`) })),
    },
  ];
}

export function Filters({ asked, roles, teams }: Props) {
  const t = useTranslations("members");
  const choices = useChoices({ roles, teams }).filter(({ options }) => options.length > 0);
  return (
    <FilterBar label={t("filter")} keep={["sort"]}>
      <SearchInput label={t("search")} defaultValue={asked.q} />
      {choices.map((choice) => (
        <FilterSelect key={choice.name} {...choice} defaultValue={asked[choice.name]} />
      ))}
    </FilterBar>
  );
}
