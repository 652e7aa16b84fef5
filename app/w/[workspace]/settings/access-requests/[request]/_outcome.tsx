import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { AccessRequest } from "@/lib/access-requests/access-request";

/** How a request ended, and who said what. */
export async function Outcome({ request, now, zone }: { request: AccessRequest; now: Date; zone: string }) {
  const t = await getTranslations("access.requests");
  const { state, asker, answeredAt, answeredBy, given, word } = request;
  if (state === "open") return null;
  if (state === "held") return <Callout title={t("heldTitle", { name: asker.name })}>{t("heldText")}</Callout>;
  const when = () => answeredAt && <RelativeTime at={answeredAt} now={now} zone={zone} />;
  const facts = { by: answeredBy ?? "", name: asker.name, given: given ?? "", when };
  return (
    <Callout title={t.rich(`${state}Title`, facts)}>{word && t("wordBy", { by: answeredBy ?? "", word })}</Callout>
  );
}
