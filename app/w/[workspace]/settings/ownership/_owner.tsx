import { useFormatter, useTranslations } from "next-intl";
import { pictureOf } from "@/app/_pictures/address";
import { Avatar } from "@/app/_ui/avatar";
import { Section } from "@/app/_ui/section";

type Props = {
  owner: { userId: string; name: string; pictureVersion: string | null; since: Date };
  zone: string;
};

/** Whose the workspace is at this moment. */
export function CurrentOwner({ owner, zone }: Props) {
  const t = useTranslations("ownership");
  const format = useFormatter();
  const since = format.dateTime(owner.since, { dateStyle: "long", timeZone: zone });
  return (
    <Section title={t("owner")} help={t("ownerHelp")}>
      <p className="flex items-center gap-3">
        <Avatar size="lg" name={owner.name} picture={pictureOf({ ...owner, id: owner.userId })} />
        <span className="min-w-0">
          <span className="block font-medium">{owner.name}</span>
          <span className="block text-sm text-ink-soft">{t("since", { since })}</span>
        </span>
      </p>
    </Section>
  );
}
