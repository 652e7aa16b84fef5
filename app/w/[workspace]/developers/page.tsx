import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { ListTokensInput } from "@/lib/api-tokens/input";
import { countLiveTokens, listTokens } from "@/lib/api-tokens/queries/list-tokens";
import { title } from "@/lib/gate/page";
import { TokenTable } from "./_table";
import { DeveloperTabs } from "./_tabs";

const ROUTE = "/w/[workspace]/developers";

export const generateMetadata = title(ROUTE, async () => (await getTranslations("developers"))("title"));

export default page(ROUTE, async (ctx, { search }) => {
  const [t, list, live] = await Promise.all([
    getTranslations("developers"),
    listTokens(ctx, ListTokensInput.parse(search)),
    countLiveTokens(ctx),
  ]);
  const { slug } = ctx.workspace;
  const create = (
    <LinkButton variant="primary" href={`/w/${slug}/developers/new` as Route}>
      {t("create")}
    </LinkButton>
  );
  const any = list.rows.length > 0;
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence", { live })} actions={any ? create : undefined} />
      <DeveloperTabs slug={slug} current="tokens" />
      {any ? (
        <TokenTable list={list} now={ctx.now} zone={ctx.user.timeZone} />
      ) : (
        <EmptyState title={t("emptyTitle")} action={create}>
          {t("emptyText")}
        </EmptyState>
      )}
    </>
  );
});
