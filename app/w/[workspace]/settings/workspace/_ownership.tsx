import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/link-button";
import { Section } from "@/app/_ui/section";

type Props = { owner: string; mayTransfer: boolean; slug: string };

/** Whose the workspace is, and the way to hand it on. */
export function Ownership({ owner, mayTransfer, slug }: Props) {
  const t = useTranslations("ownership");
  return (
    <Section title={t("section.title")} help={mayTransfer ? t("section.own") : t("section.other", { owner })}>
      <LinkButton href={`/w/${slug}/settings/ownership`}>{mayTransfer ? t("transfer") : t("section.see")}</LinkButton>
    </Section>
  );
}
