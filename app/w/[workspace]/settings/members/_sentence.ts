import { getFormatter, getTranslations } from "next-intl/server";
import { countInvitations } from "@/lib/invitations/queries/counts";
import type { Ctx } from "@/lib/kernel/ctx";
import { memberTotals } from "@/lib/members/queries/count-members";
import { withoutTwoFactor } from "@/lib/members/queries/without-two-factor";

/** The one true sentence about who is here: how many, who is kept out, whose answer is due, who has no second factor. */
export async function membersSentence(ctx: Ctx): Promise<string> {
  const [t, format, totals, invitations] = await Promise.all([
    getTranslations("members"),
    getFormatter(),
    memberTotals(ctx),
    countInvitations(ctx),
  ]);
  const { active, suspended } = totals;
  const people = t("sentence", { count: active + suspended, suspended, pending: invitations.pending });
  const gaps = await withoutTwoFactor(ctx, active);
  if (!gaps) return people;
  const { count, names } = gaps;
  const kind = count === 0 ? "all" : count === active ? "none" : count <= names.length ? "few" : "some";
  return `${people} ${t(`guard.${kind}`, { count, names: format.list(names) })}`;
}
