import type { Route } from "next";
import "./members.css";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { title } from "@/lib/gate/page";
import { SORTS } from "@/lib/members/input";
import { listMembers } from "@/lib/members/queries/list-members";
import { can } from "@/lib/roles/effective";
import { listRoles } from "@/lib/roles/queries";
import { listTeamNames } from "@/lib/teams/queries/list-teams";
import { AddToTeam } from "./_add-to-team";
import { Filters } from "./_filters";
import { MembersTable } from "./_members-table";
import { shownRows } from "./_rows";
import { addressOf, isNarrowed, readSearch } from "./_search";
import { membersSentence } from "./_sentence";
import { tableWords } from "./_table-words";

const route = "/w/[workspace]/settings/members";

export const generateMetadata = title(route, async () => (await getTranslations("members"))("title"));

export default page(route, async (ctx, { search }) => {
  const asked = readSearch(search);
  const [t, list, sentence, roles, teams, words] = await Promise.all([
    getTranslations("members"),
    listMembers(ctx, asked),
    membersSentence(ctx),
    listRoles(ctx),
    listTeamNames(ctx),
    tableWords(),
  ]);
  const addresses = SORTS.flatMap((sort) => [sort, `-${sort}`]).map((sort) => [sort, addressOf(asked, { sort })]);
  const { count, more } = list.total;
  const inTeams = teams.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={sentence}
        actions={
          <LinkButton variant="primary" href={`/w/${ctx.workspace.slug}/settings/invitations/new` as Route}>
            {t("invite")}
          </LinkButton>
        }
      />
      <Filters asked={asked} roles={roles.map(({ id, name }) => ({ id, name }))} teams={inTeams} />
      <MembersTable
        rows={await shownRows(ctx, list.rows)}
        words={words}
        base={`/w/${ctx.workspace.slug}/settings/members`}
        sort={{ by: asked.sort, descending: asked.direction === "desc", addresses: Object.fromEntries(addresses) }}
        pages={{
          newer: list.previous ? addressOf(asked, { cursor: list.previous }) : undefined,
          older: list.next ? addressOf(asked, { cursor: list.next }) : undefined,
          words: { newer: t("previous"), older: t("next") },
          note: isNarrowed(asked) ? t("fit", { count, more: String(more) }) : undefined,
        }}
        bulk={teams.length > 0 && can(ctx.actor, "teams:manage") ? <AddToTeam teams={inTeams} /> : undefined}
        empty={list.rows.length === 0 && <EmptyState title={t("noneTitle")}>{t("noneBody")}</EmptyState>}
      />
      {count === 1 && !isNarrowed(asked) && (
        <div className="mt-6">
          <EmptyState title={t("firstTitle")}>{t("firstBody")}</EmptyState>
        </div>
      )}
    </>
  );
});
