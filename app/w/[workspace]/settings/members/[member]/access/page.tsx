import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Permissions } from "@/app/w/[workspace]/access/_permissions";
import { accessSentence } from "@/app/w/[workspace]/access/_sentence";
import { title } from "@/lib/gate/page";
import { getMember } from "@/lib/members/queries/get-member";
import { AccessFilterInput } from "@/lib/roles/access-filter";
import { explain } from "@/lib/roles/explain";
import { listRoles } from "@/lib/roles/queries";

const ROUTE = "/w/[workspace]/settings/members/[member]/access";

export const generateMetadata = title(ROUTE, async (ctx, { params }) => {
  const [t, { name }] = [await getTranslations("access"), await getMember(ctx, params.member)];
  return t("titleOf", { name });
});

/** What a member may do here, and why not the rest. */
export default page(ROUTE, async (ctx, { params, search }) => {
  const [t, member, roles] = await Promise.all([
    getTranslations("access"),
    getMember(ctx, params.member),
    listRoles(ctx),
  ]);
  const groups = explain(member, roles);
  const back = (
    <a href={`/w/${ctx.workspace.slug}/settings/members/${member.id}`} className="link">
      {member.name}
    </a>
  );
  return (
    <div className="max-w-5xl">
      <PageHeader
        above={back}
        title={t("titleOf", { name: member.name })}
        sentence={await accessSentence(ctx, member, groups)}
      />
      <Permissions groups={groups} isOwner={member.isOwner} filter={AccessFilterInput.parse(search)} />
    </div>
  );
});
