import { useTranslations } from "next-intl";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { SelectedInputs } from "@/app/_ui/form/selected-inputs";
import { Submit } from "@/app/_ui/form/submit";
import { Select } from "@/app/_ui/select";
import { Buttons, Stack } from "@/app/_ui/stack";
import type { Named } from "@/lib/members/member";
import { addTeamMembers } from "../teams/actions";

/** Puts the ticked members into a team. */
export function AddToTeam({ teams }: { teams: Named[] }) {
  const t = useTranslations("members");
  return (
    <Dialog trigger={t("addToTeam")} title={t("addToTeam")} description={t("addToTeamHelp")} look={{ size: "sm" }}>
      <ActionForm action={addTeamMembers}>
        <SelectedInputs />
        <Stack>
          <Field name="teamId" label={t("team")}>
            <Select options={teams.map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
          <Buttons>
            <Submit>{t("addToTeam")}</Submit>
          </Buttons>
        </Stack>
      </ActionForm>
    </Dialog>
  );
}
