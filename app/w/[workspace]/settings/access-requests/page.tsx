import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Tabs } from "@/app/_ui/tabs";
import { waysToGrant } from "@/lib/access-requests/answers";
import { ListRequestsInput } from "@/lib/access-requests/input";
import { canAnswer } from "@/lib/access-requests/policy";
import { countWaiting } from "@/lib/access-requests/queries/count-waiting";
import { listRequests } from "@/lib/access-requests/queries/list-requests";
import { title } from "@/lib/gate/page";
import { listRoles } from "@/lib/roles/queries";
import { RequestTable } from "./_table";

const ROUTE = "/w/[workspace]/settings/access-requests";

export const generateMetadata = title(ROUTE, async () => (await getTranslations("access.requests"))("title"));

/** Who waits for an answer, and how those before were answered. */
export default page(ROUTE, async (ctx, { search }) => {
  const asked = ListRequestsInput.parse(search);
  const [t, list, roles, waiting] = await Promise.all([
    getTranslations("access.requests"),
    listRequests(ctx, asked),
    listRoles(ctx),
    countWaiting(ctx),
  ]);
  const base = `/w/${ctx.workspace.slug}/settings/access-requests`;
  const rows = list.rows.map((one) => ({
    ...one,
    best: waysToGrant(ctx.actor, one, roles).find(({ open }) => open) ?? null,
    mayAnswer: canAnswer(ctx.actor, one.permission).allow,
  }));
  const tabs = [
    { href: base, label: t("open"), count: waiting },
    { href: `${base}?state=answered`, label: t("answered") },
  ];
  const empty =
    asked.state === "open" ? (
      <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
    ) : (
      <EmptyState title={t("noneAnswered")}>{t("noneAnsweredText")}</EmptyState>
    );
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence", { count: waiting })} />
      <Tabs label={t("which")} tabs={tabs} current={asked.state === "open" ? base : `${base}?state=answered`} />
      <RequestTable
        list={{ ...list, rows }}
        state={asked.state}
        {...{ base, empty, now: ctx.now, zone: ctx.user.timeZone }}
      />
    </>
  );
});
