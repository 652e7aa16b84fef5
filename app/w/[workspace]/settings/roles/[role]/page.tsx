import "../roles.css";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { title } from "@/lib/gate/page";
import { ListMembersInput } from "@/lib/members/input";
import { listMembers } from "@/lib/members/queries/list-members";
import { countHolders } from "@/lib/role-changes/queries/count-holders";
import { countInvitations } from "@/lib/role-changes/queries/list-holdings";
import { draftOf } from "@/lib/roles/draft";
import { getRole, listRoles } from "@/lib/roles/queries";
import { Editor } from "../_editor";
import { heldOf } from "../_held";
import { formWords, permissionGroups } from "../_words";
import { DeleteRole } from "./_delete-role";
import { Holders } from "./_holders";

const route = "/w/[workspace]/settings/roles/[role]";
const FEW = 8;

export const generateMetadata = title(route, async (ctx, { params }) => (await getRole(ctx, params.role)).name);

export default page(route, async (ctx, { params }) => {
  const role = await getRole(ctx, params.role);
  const [t, words, groups, roles, members, invitations, { rows }] = await Promise.all([
    getTranslations("roles.role"),
    formWords(),
    permissionGroups(),
    listRoles(ctx),
    countHolders(ctx).then((holders) => holders.get(role.id) ?? 0),
    countInvitations(ctx, [role.id]),
    listMembers(ctx, ListMembersInput.parse({ role: role.id, limit: FEW })),
  ]);
  const { slug } = ctx.workspace;
  const base = `/w/${slug}/settings`;
  return (
    <div className="max-w-settings">
      <PageHeader
        above={
          <a href={`${base}/roles`} className="link">
            {t("back")}
          </a>
        }
        title={role.name}
        sentence={t("sentence", { members, count: role.permissions.length })}
        actions={<LinkButton href={`/w/${slug}/settings/roles/new?from=${role.id}`}>{t("copy")}</LinkButton>}
      />
      <Section title={t("edit")}>
        <Editor
          place={`muster.role.${slug}.${role.id}`}
          role={draftOf(role)}
          version={role.version}
          groups={groups}
          held={heldOf(ctx.actor)}
          words={words}
        />
      </Section>
      <Holders members={rows} count={members} base={base} roleId={role.id} />
      <DeleteRole
        role={role}
        others={roles.filter(({ id }) => id !== role.id)}
        members={members}
        invitations={invitations}
      />
    </div>
  );
});
