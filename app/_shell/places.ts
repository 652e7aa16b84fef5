import { getTranslations } from "next-intl/server";
import { logoOf } from "@/app/_pictures/address";
import type { Places } from "@/app/_ui/shell/entries";
import type { Here } from "@/lib/gate/frame";

/** The workspaces to switch between, and the way to a new one. */
export async function placesOf({ places, here }: Here): Promise<Omit<Places, "go">> {
  const [t, ownership] = await Promise.all([getTranslations("shell"), getTranslations("ownership.notice")]);
  const all = places.map(({ id, slug, name, logoVersion, suspended, nominated }) => ({
    name,
    href: `/w/${slug}`,
    picture: logoOf({ slug, logoVersion }),
    hint: suspended ? t("suspended") : nominated ? ownership("hint") : undefined,
    current: id === here?.workspace.id,
    fields: { slug },
  }));
  return { all, fresh: { href: "/workspaces/new", label: t("newWorkspace") } };
}
