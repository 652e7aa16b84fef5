import { getTranslations } from "next-intl/server";
import type { TableWords } from "./_members-table";

/** The words of the table, with the places of names left open for the browser to fill. */
export async function tableWords(): Promise<TableWords> {
  const [t, look] = await Promise.all([getTranslations("members"), getTranslations("viewing")]);
  const open = (key: "select" | "actionsFor" | "suspendOne" | "reactivateOne") => t(key, { name: "{name}" });
  return {
    ...{ caption: t("caption"), name: t("name"), roles: t("roles"), teams: t("teams") },
    ...{ capacity: t("capacity"), noLimit: t("noLimit"), twoFactor: t("twoFactor"), on: t("on"), off: t("off") },
    ...{ lastActive: t("lastActive"), owner: t("owner"), suspended: t("suspended"), actions: t("actions") },
    ...{ open: t("open"), select: open("select"), actionsFor: open("actionsFor") },
    ...{ suspend: open("suspendOne"), reactivate: open("reactivateOne"), viewAs: look("viewAs", { name: "{name}" }) },
  };
}
