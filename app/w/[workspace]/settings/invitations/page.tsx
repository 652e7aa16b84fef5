import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterBar } from "@/app/_ui/filter/filter-bar";
import { FilterSelect } from "@/app/_ui/filter/filter-select";
import { SearchInput } from "@/app/_ui/filter/search-input";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { title } from "@/lib/gate/page";
import { ListInvitationsInput } from "@/lib/invitations/input";
import { states } from "@/lib/invitations/invitation";
import { countInvitations } from "@/lib/invitations/queries/counts";
import { listInvitations } from "@/lib/invitations/queries/list-invitations";
import { getRules } from "@/lib/invitations/queries/rules";
import { InvitationTable } from "./_table";

const ROUTE = "/w/[workspace]/settings/invitations";

export const generateMetadata = title(ROUTE, async () => (await getTranslations("invitations"))("title"));

export default page(ROUTE, async (ctx, { search }) => {
  const asked = ListInvitationsInput.parse(search);
  const [t, list, counts, { hours }] = await Promise.all([
    getTranslations("invitations"),
    listInvitations(ctx, asked),
    countInvitations(ctx),
    getRules(ctx),
  ]);
  const base = `/w/${ctx.workspace.slug}/settings/invitations`;
  const duration = hours % 24 === 0 ? t("days", { count: hours / 24 }) : t("hours", { count: hours });
  const { pending, expired } = counts;
  const sentence = t("sentence", { pending, expired, duration });
  const invite = (
    <LinkButton variant="primary" href={`${base}/new` as Route}>
      {t("invite")}
    </LinkButton>
  );
  const none = <EmptyState title={t("noneTitle")}>{t("noneText")}</EmptyState>;
  return (
    <>
      <PageHeader title={t("title")} sentence={sentence} actions={invite} />
      {counts.any ? (
        <>
          <FilterBar label={t("filter")}>
            <SearchInput label={t("search")} defaultValue={asked.q} />
            <FilterSelect
              name="state"
              label={t("state")}
              any={t("anyState")}
              options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
              defaultValue={asked.state}
            />
          </FilterBar>
          <InvitationTable list={list} asked={asked} base={base} now={ctx.now} zone={ctx.user.timeZone} empty={none} />
        </>
      ) : (
        <EmptyState title={t("emptyTitle")} action={invite}>
          {t("emptyText")}
        </EmptyState>
      )}
    </>
  );
});
