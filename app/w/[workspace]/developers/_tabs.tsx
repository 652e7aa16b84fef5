import { useTranslations } from "next-intl";
import { Tabs } from "@/app/_ui/tabs";

/** The two pages for developers: what comes in, and what it may ask. */
export function DeveloperTabs({ slug, current }: { slug: string; current: "tokens" | "api" }) {
  const t = useTranslations("developers.tabs");
  const at = { tokens: `/w/${slug}/developers`, api: `/w/${slug}/developers/api` };
  const tabs = (["tokens", "api"] as const).map((key) => ({ href: at[key], label: t(key) }));
  return <Tabs label={t("label")} tabs={tabs} current={at[current]} />;
}
