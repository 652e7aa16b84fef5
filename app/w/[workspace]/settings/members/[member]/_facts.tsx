import { useFormatter, useTranslations } from "next-intl";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { Badge } from "@/app/_ui/badge";
import { Description, DescriptionList } from "@/app/_ui/description-list";
import { RelativeTime } from "@/app/_ui/relative-time";
import { Section } from "@/app/_ui/section";
import type { Member } from "@/lib/members/member";

/** What is known of a member and isn't changed here. */
export function Facts({ member, zone }: { member: Member; zone: string }) {
  const t = useTranslations("members");
  const format = useFormatter();
  const { id, pictureVersion } = { id: member.userId, ...member.user };
  return (
    <Section title={t("person")}>
      <div className="flex items-start gap-5">
        <Avatar name={member.name} picture={pictureOf({ id, pictureVersion })} size="xl" />
        <div className="min-w-0 flex-1">
          <DescriptionList>
            <Description name={t("email")}>{member.email}</Description>
            <Description name={t("twoFactor")}>
              {member.user.twoFactorAt ? <Badge tone="done">{t("on")}</Badge> : t("offYet")}
            </Description>
            <Description name={t("joined")}>
              {format.dateTime(member.createdAt, { dateStyle: "long", timeZone: zone })}
            </Description>
            <Description name={t("lastActive")}>
              {member.lastActiveAt ? <RelativeTime at={member.lastActiveAt} zone={zone} /> : t("never")}
            </Description>
          </DescriptionList>
          <p className="mt-2 text-sm text-ink-soft">{t("emailStays")}</p>
        </div>
      </div>
    </Section>
  );
}
