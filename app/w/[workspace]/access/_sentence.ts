import { getFormatter, getTranslations } from "next-intl/server";
import type { Ctx } from "@/lib/kernel/ctx";
import type { Member } from "@/lib/members/member";
import { countHeld, type Explained } from "@/lib/roles/explain";

type Held = { roles: readonly { name: string }[]; grants: readonly unknown[] };

/** What someone holds all that they hold through: their roles by name, and how many grants. */
export async function throughWords({ roles, grants }: Held): Promise<string> {
  const [t, format] = await Promise.all([getTranslations("access"), getFormatter()]);
  const names = roles.map(({ name }) => name);
  return format.list(grants.length > 0 ? [...names, t("grants", { count: grants.length })] : names);
}

/** The one true sentence about what a member may do: how much of all there is, and through what. */
export async function accessSentence({ actor, workspace }: Ctx, member: Member, groups: Explained): Promise<string> {
  const [t, through] = await Promise.all([getTranslations("access.sentence"), throughWords(member)]);
  const you = member.id === actor.memberId;
  const facts = { ...countHeld(groups), through, name: member.firstName, workspace: workspace.name };
  if (member.isOwner) return t(you ? "ownerYou" : "owner", facts);
  return t(member.suspendedAt ? "suspended" : you ? "you" : "member", facts);
}
