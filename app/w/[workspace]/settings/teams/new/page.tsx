import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { PageHeader } from "@/app/_ui/page-header";
import { Buttons, Stack } from "@/app/_ui/stack";
import { title } from "@/lib/gate/page";
import { TeamFields } from "../_team-fields";
import { createTeam } from "../actions";

const route = "/w/[workspace]/settings/teams/new";

export const generateMetadata = title(route, async () => (await getTranslations("teams"))("newTitle"));

export default page(route, async () => {
  const t = await getTranslations("teams");
  return (
    <div className="max-w-settings">
      <PageHeader title={t("newTitle")} sentence={t("newSentence")} />
      <ActionForm action={createTeam}>
        <Stack>
          <TeamFields />
          <Buttons>
            <Submit>{t("create")}</Submit>
          </Buttons>
        </Stack>
      </ActionForm>
    </div>
  );
});
