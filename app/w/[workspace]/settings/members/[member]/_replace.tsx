import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/link-button";
import { Section } from "@/app/_ui/section";
import type { Member } from "@/lib/members/member";

/** The way to hand a member's place on, for instance to the same person at a new address. */
export function Replace({ member, slug }: { member: Member; slug: string }) {
  const t = useTranslations("members.replace");
  return (
    <Section title={t("heading")} help={t("help", { name: member.firstName })}>
      <LinkButton href={`/w/${slug}/settings/members/${member.id}/replace`}>{t("begin")}</LinkButton>
    </Section>
  );
}
