import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { Input } from "@/app/_ui/input";
import { Picker } from "@/app/_ui/picker";
import { Section } from "@/app/_ui/section";
import { idsOf, type Member, type Named } from "@/lib/members/member";
import { changeCapacity, changeTeams } from "../actions";
import { MemberForm } from "./_form";

/** Which work comes to a member, and how much of it at once. */
export function Work({ member, teams }: { member: Member; teams: Named[] }) {
  const t = useTranslations("members");
  const heading = { title: t("teams"), help: t("teamsHelp") };
  return (
    <>
      {teams.length === 0 ? (
        <Section {...heading}>
          <p className="text-ink-soft">{t("noTeams")}</p>
        </Section>
      ) : (
        <MemberForm {...heading} action={changeTeams} member={member} key={member.version}>
          <Picker
            name="teamIds"
            legend={t("teamsOf", { name: member.firstName })}
            choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={idsOf(member.teams)}
          />
        </MemberForm>
      )}
      <MemberForm title={t("capacity")} help={t("capacityHelp")} action={changeCapacity} member={member}>
        <Field name="capacity" label={t("capacityLabel")} help={t("capacityRule")} className="sm:max-w-80" optional>
          <Input inputMode="numeric" defaultValue={member.capacity ?? ""} autoComplete="off" maxLength={5} />
        </Field>
      </MemberForm>
    </>
  );
}
