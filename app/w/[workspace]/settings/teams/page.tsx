import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { title } from "@/lib/gate/page";
import { listTeams } from "@/lib/teams/queries/list-teams";
import { TeamsTable } from "./_teams-table";

const route = "/w/[workspace]/settings/teams";

export const generateMetadata = title(route, async () => (await getTranslations("teams"))("title"));

export default page(route, async (ctx) => {
  const [t, teams] = await Promise.all([getTranslations("teams"), listTeams(ctx)]);
  const create = (
    <LinkButton variant="primary" href={`/w/${ctx.workspace.slug}/settings/teams/new`}>
      {t("create")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={t("sentence", { count: teams.length })}
        actions={teams.length > 0 ? create : undefined}
      />
      {teams.length > 0 ? (
        <TeamsTable teams={teams} slug={ctx.workspace.slug} />
      ) : (
        <EmptyState title={t("emptyTitle")} action={create}>
          {t("emptyBody")}
        </EmptyState>
      )}
    </>
  );
});
