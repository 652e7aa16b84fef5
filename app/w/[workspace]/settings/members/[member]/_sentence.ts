import { getFormatter, getTranslations } from "next-intl/server";
import type { Ctx } from "@/lib/kernel/ctx";
import { type Member, namesOf } from "@/lib/members/member";

/** The one true sentence about a member: what they are here, and with whom. */
export async function memberSentence(ctx: Ctx, member: Member): Promise<string> {
  const [t, format] = await Promise.all([getTranslations("members.about"), getFormatter()]);
  const { firstName: name, roles, teams } = member;
  const as = member.isOwner
    ? t("owner", { name, workspace: ctx.workspace.name })
    : t("member", { name, roles: format.list(namesOf(roles)) });
  if (teams.length === 0) return t("alone", { as });
  return t("inTeams", { as, teams: format.list(namesOf(teams)) });
}
