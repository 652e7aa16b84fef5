import { useTranslations } from "next-intl";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { SelectedInputs } from "@/app/_ui/form/selected-inputs";
import { Submit } from "@/app/_ui/form/submit";
import { type Option, Select } from "@/app/_ui/select";
import { Buttons, Stack } from "@/app/_ui/stack";
import { addTeamMembers } from "../teams/actions";

/** Puts the ticked members into a team. Its options are the filter's own list, so that they travel once. */
export function AddToTeam({ teams }: { teams: Option[] }) {
  const t = useTranslations("members");
  return (
    <Dialog trigger={t("addToTeam")} title={t("addToTeam")} description={t("addToTeamHelp")} look={{ size: "sm" }}>
      <ActionForm action={addTeamMembers}>
        <SelectedInputs />
        <Stack>
          <Field name="teamId" label={t("team")}>
            <Select options={teams} />
          </Field>
          <Buttons>
            <Submit>{t("addToTeam")}</Submit>
          </Buttons>
        </Stack>
      </ActionForm>
    </Dialog>
  );
}
