import { getTranslations } from "next-intl/server";
import type { Notice } from "@/app/_ui/shell/entries";
import type { Here } from "@/lib/gate/frame";

/** What waits for the person: to answer whether they become the Owner of a workspace, of this one before others. */
export async function noticeOf({ places, here }: Here): Promise<Notice | undefined> {
  const asking = places.filter(({ nominated }) => nominated);
  const place = asking.find(({ id }) => id === here?.workspace.id) ?? asking[0];
  if (!place) return undefined;
  const t = await getTranslations("ownership.notice");
  return { text: t("text", { workspace: place.name }), href: `/w/${place.slug}/settings/ownership`, see: t("see") };
}
