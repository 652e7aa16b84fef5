import { getTranslations } from "next-intl/server";
import type { EntryGroup, PaletteAction } from "@/app/_ui/shell/entries";
import { isBuilt } from "@/lib/gate/built";
import type { Here } from "@/lib/gate/frame";
import { can } from "@/lib/roles/effective";
import type { MenuKey } from "@/lib/roles/menu";
import { menusOf } from "@/lib/roles/menus";
import { ownPages } from "./own-pages";
import { settingsEntriesOf } from "./settings-entries";

const keys: Partial<Record<MenuKey, string>> = { inbox: "i", contacts: "c", orders: "o", reports: "r", settings: "s" };

/** The sidebar of a member: the menus that their permissions open, and their own pages where there are none. */
export async function menuOf(here: Here["here"]): Promise<EntryGroup[]> {
  const t = await getTranslations("shell");
  const shown = here ? menusOf(here.actor, isBuilt) : [];
  const groups = (["main", "settings"] as const).map((group) => ({
    entries: shown
      .filter((menu) => menu.group === group)
      .map(({ key, path }) => {
        const href = `/w/${here?.workspace.slug}${group === "settings" ? "/settings" : path}`;
        return { href, label: t(`menus.${key}`), icon: key, key: keys[key] };
      }),
  }));
  if (shown.some((menu) => menu.group === "main")) return groups;
  const own = ownPages.map((name) => ({
    href: `/me/${name}`,
    label: t(`own.${name}`),
    icon: name,
  }));
  return [...groups, { label: t("yours"), entries: own }].filter((group) => group.entries.length > 0);
}

/** What the palette reaches besides the menus: every settings page, and the things that people come to do. */
export async function paletteActionsOf(here: Here["here"]): Promise<PaletteAction[]> {
  if (!here) return [];
  const t = await getTranslations("shell");
  const base = `/w/${here.workspace.slug}/settings`;
  const pages = (await settingsEntriesOf(here)).flatMap((group) => group.entries);
  const deeds = [
    { label: t("deeds.invite"), href: `${base}/invitations/new`, may: can(here.actor, "members:manage") },
    {
      label: (await getTranslations("ownership"))("transfer"),
      href: `${base}/ownership`,
      may: can(here.actor, "ownership:transfer"),
    },
    { label: t("deeds.team"), href: `${base}/teams/new`, may: can(here.actor, "teams:manage") },
  ];
  return [
    ...deeds.filter((deed) => deed.may && isBuilt(deed.href.slice(`/w/${here.workspace.slug}`.length))),
    ...pages.map(({ label, href }) => ({ label, href })),
    ...ownPages.map((name) => ({ label: t(`own.${name}`), href: `/me/${name}` })),
  ].map(({ label, href }) => ({ label, href }));
}
