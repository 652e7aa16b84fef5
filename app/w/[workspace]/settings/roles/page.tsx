import "./roles.css";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { title } from "@/lib/gate/page";
import { memberTotals } from "@/lib/members/queries/count-members";
import { countHolders } from "@/lib/role-changes/queries/count-holders";
import { draftOf } from "@/lib/roles/draft";
import { listRoles } from "@/lib/roles/queries";
import { heldOf } from "./_held";
import { Matrix } from "./_matrix";
import { matrixWords, permissionGroups } from "./_words";

const route = "/w/[workspace]/settings/roles";

export const generateMetadata = title(route, async () => (await getTranslations("roles"))("title"));

export default page(route, async (ctx) => {
  const [t, words, groups, roles, holders, totals] = await Promise.all([
    getTranslations("roles"),
    matrixWords(),
    permissionGroups(),
    listRoles(ctx),
    countHolders(ctx),
    memberTotals(ctx),
  ]);
  const { slug } = ctx.workspace;
  const shown = roles.map((role) => ({
    ...{ ...draftOf(role), roleId: role.id, version: role.version },
    members: t("matrix.members", { count: holders.get(role.id) ?? 0 }),
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={t("sentence", { roles: roles.length, members: totals.active + totals.suspended })}
        actions={
          <LinkButton variant="primary" href={`/w/${slug}/settings/roles/new`}>
            {t("create")}
          </LinkButton>
        }
      />
      <Matrix slug={slug} roles={shown} groups={groups} held={heldOf(ctx.actor)} words={words} />
    </>
  );
});
