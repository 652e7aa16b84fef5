import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { title } from "@/lib/gate/page";
import { memberTouches } from "@/lib/gate/touches";
import { getSuccession } from "@/lib/invitations/queries/replacements";
import { listTouched } from "@/lib/kernel/touch";
import { statusOf } from "@/lib/members/member";
import { canEdit } from "@/lib/members/policy";
import { getMember } from "@/lib/members/queries/get-member";
import { can } from "@/lib/roles/effective";
import { listRoles } from "@/lib/roles/queries";
import { listTeamNames } from "@/lib/teams/queries/list-teams";
import { canViewAs } from "@/lib/viewings/policy";
import { ViewAsButton } from "../../../_viewing/view-as-button";
import { ReactivateButton } from "./_acts";
import { Danger } from "./_danger";
import { Details } from "./_details";
import { Facts } from "./_facts";
import { Replace } from "./_replace";
import { Roles } from "./_roles";
import { memberSentence } from "./_sentence";
import { SuccessionNotes } from "./_succession";
import { Work } from "./_work";

const route = "/w/[workspace]/settings/members/[member]";

export const generateMetadata = title(route, async (ctx, { params }) => (await getMember(ctx, params.member)).name);

export default page(route, async (ctx, { params }) => {
  const member = await getMember(ctx, params.member);
  const [t, sentence, roles, teams, touched, succession] = await Promise.all([
    getTranslations("members"),
    memberSentence(ctx, member),
    listRoles(ctx),
    listTeamNames(ctx),
    listTouched(ctx, member, memberTouches),
    getSuccession(ctx, member.id),
  ]);
  const { actor } = ctx;
  const mayEdit = canEdit(actor, member).allow;
  const back = (
    <a href={`/w/${ctx.workspace.slug}/settings/members`} className="link">
      {t("title")}
    </a>
  );
  return (
    <div className="max-w-settings">
      <PageHeader
        above={back}
        title={member.name}
        sentence={sentence}
        actions={
          <>
            <LinkButton href={`/w/${ctx.workspace.slug}/settings/members/${member.id}/access` as Route}>
              {t("seeAccess")}
            </LinkButton>
            {canViewAs(actor, { ...member, status: statusOf(member) }).allow && <ViewAsButton member={member} />}
            {can(actor, "audit:view") && (
              <LinkButton href={`/w/${ctx.workspace.slug}/settings/audit?subject=${member.id}`}>
                {t("seeHistory")}
              </LinkButton>
            )}
          </>
        }
      />
      <SuccessionNotes
        succession={succession}
        name={member.firstName}
        slug={ctx.workspace.slug}
        zone={ctx.user.timeZone}
      />
      {member.suspendedAt && (
        <div className="mb-5">
          <Callout
            tone="attention"
            title={t("keptOut", { name: member.firstName })}
            actions={<ReactivateButton member={member} />}
          >
            {t("keptOutHelp")}
          </Callout>
        </div>
      )}
      {!mayEdit && (
        <div className="mb-5">
          <Callout>{t("ownersOwn", { name: member.firstName })}</Callout>
        </div>
      )}
      <Facts member={member} zone={ctx.user.timeZone} />
      {mayEdit && <Details member={member} />}
      <Roles member={member} roles={roles} actor={actor} />
      {mayEdit && <Work member={member} teams={teams} />}
      {!member.isOwner && !succession.invited && <Replace member={member} slug={ctx.workspace.slug} />}
      <Danger member={member} actor={actor} touched={touched} />
    </div>
  );
});
