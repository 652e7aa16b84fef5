import { getTranslations } from "next-intl/server";
import { pictureOf } from "@/app/_pictures/address";
import type { Account } from "@/app/_ui/shell/entries";
import { isBuilt } from "@/lib/gate/built";
import type { Here } from "@/lib/gate/frame";
import { mayOpen, menusOf } from "@/lib/roles/menus";
import { ownPages } from "./own-pages";

/** The menu at the bottom left: My profile, Team, Notifications, Settings, WhatsApp catalogue, as far as they exist for this person. */
export async function accountOf({ user, here }: Here): Promise<Omit<Account, "signOut">> {
  const t = await getTranslations("shell");
  const base = here ? `/w/${here.workspace.slug}` : "";
  const team = { path: "/settings/members", anyOf: ["members:manage"] } as const;
  const shown = here ? menusOf(here.actor, isBuilt).map((menu) => menu.key) : [];
  const entries = [
    ownPages.includes("profile") && {
      href: "/me/profile",
      label: t("profile"),
      icon: "profile" as const,
      key: "p",
    },
    here && { href: `${base}/access`, label: t("access"), icon: "security" as const },
    here &&
      isBuilt(team.path) &&
      mayOpen(here.actor, team) && {
        href: `${base}${team.path}`,
        label: t("team"),
        icon: "people" as const,
        key: "t",
      },
    ownPages.includes("notifications") && {
      href: "/me/notifications",
      label: t("notifications"),
      icon: "notifications" as const,
    },
    shown.includes("settings") && {
      href: `${base}/settings`,
      label: t("settingsEntry"),
      icon: "settings" as const,
    },
    shown.includes("catalogue") && { href: `${base}/catalogue`, label: t("catalogue"), icon: "catalogue" as const },
  ].filter((entry) => entry !== false && entry !== null);
  return { name: `${user.firstName} ${user.lastName}`.trim(), email: user.email, picture: pictureOf(user), entries };
}
