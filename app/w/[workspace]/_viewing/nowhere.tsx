import { useTranslations } from "next-intl";
import { PageHeader } from "@/app/_ui/page-header";
import type { Actor } from "@/lib/kernel/ctx";

/** Where someone arrives who has no page here, as their viewer sees it. */
export function Nowhere({ actor, workspace }: { actor: Actor; workspace: string }) {
  const t = useTranslations("viewing");
  const says = actor.viewing?.memberId ? "nowhereMember" : "nowhereDraft";
  return <PageHeader title={t(says, { name: actor.name })} sentence={t(`${says}Text`, { workspace })} />;
}
