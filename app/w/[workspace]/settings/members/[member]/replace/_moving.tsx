import { useTranslations } from "next-intl";
import { Description, DescriptionList } from "@/app/_ui/description-list";
import { type Member, namesOf } from "@/lib/members/member";

/** What goes over to whoever accepts, and what becomes of the one before. */
export function Moving({ member }: { member: Member }) {
  const t = useTranslations("members");
  const { roles, grants, teams, capacity, firstName: name } = member;
  const facts = [
    [t("roles"), namesOf(roles).join(", ")],
    [t("replace.grants"), namesOf(grants).join(", ")],
    [t("teams"), namesOf(teams).join(", ")],
    [t("capacity"), capacity === null ? t("noLimit") : t("capacityOf", { capacity })],
    [t("replace.rest"), t("replace.restText")],
    [t("replace.before", { name }), t("replace.beforeText", { name })],
  ] as const;
  return (
    <DescriptionList>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Description key={label} name={label}>
            {value}
          </Description>
        ))}
    </DescriptionList>
  );
}
