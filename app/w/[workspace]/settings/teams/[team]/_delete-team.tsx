import { useTranslations } from "next-intl";
import { ActionButton } from "@/app/_ui/form/action-button";
import { Section } from "@/app/_ui/section";
import type { Touched } from "@/lib/kernel/touch";
import type { Team } from "@/lib/teams/team";
import { deleteTeam } from "../actions";

/** The end of a team, with the list of what it touches. */
export function DeleteTeam({ team, touched }: { team: Team; touched: Touched[] }) {
  const t = useTranslations("teams");
  const say = ({ what, count, names }: Touched) => {
    const more = count - names.length;
    const list = names.join(", ");
    const told = more > 0 ? t("andMore", { names: list, more }) : list;
    return t(`touches.${what as "members"}`, { count, names: told });
  };
  return (
    <Section title={t("danger")} help={t("dangerHelp")}>
      <ActionButton
        variant="danger"
        action={deleteTeam}
        fields={{ teamId: team.id, version: String(team.version) }}
        confirm={{
          title: t("deleteTitle", { name: team.name }),
          consequence:
            touched.length === 0 ? (
              t("deleteNothing")
            ) : (
              <ul className="grid list-disc gap-1 ps-5">
                {touched.map((one) => (
                  <li key={one.what}>{say(one)}</li>
                ))}
              </ul>
            ),
          confirm: t("delete", { name: team.name }),
        }}
      >
        {t("delete", { name: team.name })}
      </ActionButton>
    </Section>
  );
}
