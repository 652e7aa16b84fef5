import { can, type Holder } from "./effective";
import type { MenuKey, Page } from "./menu";
import { menus } from "./menu-entries";
import { settingsPages } from "./settings-pages";

/** An entry as one member sees it: `path` is the first of its pages that is open to them. */
export type ShownMenu = { key: MenuKey; group: "main" | "settings"; path: Page["path"] };

type IsBuilt = (path: Page["path"]) => boolean;
const allBuilt: IsBuilt = () => true;

/** Whether the holder may open the page: one of its permissions is enough. */
export function mayOpen(holder: Holder, page: Page): boolean {
  return page.anyOf.some((permission) => can(holder, permission));
}

/**
 * The menu entries that the holder sees, from top to bottom. Pages that `isBuilt` refuses don't count, so that a menu never
 * leads to a page that isn't there.
 */
export function menusOf(holder: Holder, isBuilt: IsBuilt = allBuilt): ShownMenu[] {
  return menus.flatMap(({ key, group, anyOf, pages }) => {
    const shown = anyOf.some((permission) => can(holder, permission));
    const first = shown ? pages.find((page) => isBuilt(page.path) && mayOpen(holder, page)) : undefined;
    return first ? [{ key, group, path: first.path }] : [];
  });
}

/** The pages of Account settings that the holder may open, in the order of their navigation. */
export function settingsPagesOf(holder: Holder, isBuilt: IsBuilt = allBuilt): Page["path"][] {
  return settingsPages.filter((page) => isBuilt(page.path) && mayOpen(holder, page)).map(({ path }) => path);
}

/** Where a member arrives after signing in: the first entry that they see, or their own profile when there is none. */
export function landingOf(holder: Holder, workspaceSlug: string, isBuilt: IsBuilt = allBuilt): string {
  const first = menusOf(holder, isBuilt)[0];
  return first ? `/w/${workspaceSlug}${first.path}` : "/me/profile";
}
