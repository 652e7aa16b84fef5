import { getTranslations } from "next-intl/server";
import type { PictureWords } from "@/app/_ui/picture/picture-picker";

/** What the picker of a person's picture, or of a workspace's logo, says. */
export async function pictureWords(of: "picture" | "logo", has: boolean): Promise<PictureWords> {
  const t = await getTranslations("pictures");
  return {
    choose: t(`${of}.${has ? "change" : "add"}`),
    title: t(`${of}.title`),
    hint: t(`${of}.hint`),
    area: t("area"),
    zoom: t("zoom"),
    save: t(`${of}.save`),
    cancel: t("cancel"),
    unreadable: t("unreadable"),
  };
}
