import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { Buttons, Stack } from "@/app/_ui/stack";
import { title } from "@/lib/gate/page";
import { teamTouches } from "@/lib/gate/touches";
import { listTouched } from "@/lib/kernel/touch";
import { listColleagues } from "@/lib/members/queries/list-colleagues";
import { ListColleaguesInput } from "@/lib/teams/input";
import { getTeam } from "@/lib/teams/queries/get-team";
import { TeamFields } from "../_team-fields";
import { editTeam } from "../actions";
import { AddPeople } from "./_add-people";
import { DeleteTeam } from "./_delete-team";
import { People } from "./_people";

const route = "/w/[workspace]/settings/teams/[team]";
const FOUND = 8;

export const generateMetadata = title(route, async (ctx, { params }) => (await getTeam(ctx, params.team)).name);

export default page(route, async (ctx, { params, search }) => {
  const { q, cursor } = ListColleaguesInput.catch({}).parse(search);
  const team = await getTeam(ctx, params.team);
  const [t, inside, outside, touched] = await Promise.all([
    getTranslations("teams"),
    listColleagues(ctx, { team: team.id, inside: true, cursor }),
    listColleagues(ctx, { team: team.id, inside: false, q, limit: FOUND }),
    listTouched(ctx, team, teamTouches),
  ]);
  const count = touched.find(({ what }) => what === "members")?.count ?? 0;
  const base = `/w/${ctx.workspace.slug}/settings/teams`;
  return (
    <div className="max-w-settings">
      <PageHeader
        above={
          <a href={base} className="link">
            {t("back")}
          </a>
        }
        title={team.name}
        sentence={t("teamSentence", { name: team.name, count })}
      />
      <Section title={t("inside")} help={t("insideHelp")}>
        <AddPeople teamId={team.id} outside={outside} q={q} />
        <People team={team} inside={inside} here={`${base}/${team.id}`} />
      </Section>
      <Section title={t("details")}>
        <ActionForm action={editTeam} key={team.version}>
          <input type="hidden" name="teamId" value={team.id} />
          <input type="hidden" name="version" value={team.version} />
          <Stack>
            <TeamFields team={team} />
            <Buttons>
              <Submit>{t("save")}</Submit>
            </Buttons>
          </Stack>
        </ActionForm>
      </Section>
      <DeleteTeam team={team} touched={touched} />
    </div>
  );
});
