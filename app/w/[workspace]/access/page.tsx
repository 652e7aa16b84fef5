import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { PageHeader } from "@/app/_ui/page-header";
import { canAsk } from "@/lib/access-requests/policy";
import { findOwnRequests } from "@/lib/access-requests/queries/find-own";
import { title } from "@/lib/gate/page";
import { getMember } from "@/lib/members/queries/get-member";
import { AccessFilterInput } from "@/lib/roles/access-filter";
import { explain } from "@/lib/roles/explain";
import { permissions } from "@/lib/roles/permission";
import { listRoles } from "@/lib/roles/queries";
import { askPath } from "./_ask-path";
import { Permissions } from "./_permissions";
import { accessSentence } from "./_sentence";

const ROUTE = "/w/[workspace]/access";

export const generateMetadata = title(ROUTE, async () => (await getTranslations("access"))("title"));

/** What one may do oneself here, and why not the rest. */
export default page(ROUTE, async (ctx, { search }) => {
  const askable = permissions.filter((permission) => canAsk(ctx.actor, permission).allow);
  const [t, member, roles, requests] = await Promise.all([
    getTranslations("access"),
    getMember(ctx, ctx.actor.memberId),
    listRoles(ctx),
    findOwnRequests(ctx, askable),
  ]);
  const groups = explain(member, roles);
  const open = [...requests.values()].filter(({ answer }) => !answer);
  return (
    <div className="max-w-5xl">
      <PageHeader title={t("title")} sentence={await accessSentence(ctx, member, groups)} />
      <Permissions
        groups={groups}
        isOwner={member.isOwner}
        filter={AccessFilterInput.parse(search)}
        askable={new Map(askable.map((permission) => [permission, askPath(ctx.workspace.slug, permission)]))}
        asked={new Set(open.map(({ permission }) => permission))}
      />
    </div>
  );
});
