import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { Picker } from "@/app/_ui/picker";
import { Section } from "@/app/_ui/section";
import { Buttons, Stack } from "@/app/_ui/stack";
import { idsOf, type Member, type Named } from "@/lib/members/member";
import { changeCapacity, changeTeams } from "../actions";
import { Edited } from "./_edited";

/** Which work comes to a member, and how much of it at once. */
export function Work({ member, teams }: { member: Member; teams: Named[] }) {
  const t = useTranslations("members");
  return (
    <>
      <Section title={t("teams")} help={t("teamsHelp")}>
        {teams.length === 0 ? (
          <p className="text-ink-soft">{t("noTeams")}</p>
        ) : (
          <ActionForm action={changeTeams} aria-label={t("teams")} key={member.version}>
            <Edited member={member} />
            <Stack>
              <Picker
                name="teamIds"
                legend={t("teamsOf", { name: member.firstName })}
                choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={idsOf(member.teams)}
              />
              <Buttons>
                <Submit>{t("save")}</Submit>
              </Buttons>
            </Stack>
          </ActionForm>
        )}
      </Section>
      <Section title={t("capacity")} help={t("capacityHelp")}>
        <ActionForm action={changeCapacity} aria-label={t("capacity")}>
          <Edited member={member} />
          <Stack>
            <Field name="capacity" label={t("capacityLabel")} help={t("capacityRule")} className="sm:max-w-80" optional>
              <Input inputMode="numeric" defaultValue={member.capacity ?? ""} autoComplete="off" maxLength={5} />
            </Field>
            <Buttons>
              <Submit>{t("save")}</Submit>
            </Buttons>
          </Stack>
        </ActionForm>
      </Section>
    </>
  );
}
