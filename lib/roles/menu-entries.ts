import type { Menu, MenuKey, Page } from "./menu";
import { catalogue, type GrantablePermission } from "./permission";
import { settingsPages } from "./settings-pages";

/** The menus of a workspace, from top to bottom. The first that a member sees is where they land. */
export const menus: readonly Menu[] = [
  menu("inbox", catalogue.inbox, [{ path: "/inbox", anyOf: ["conversations:view"] }]),
  menu("contacts", catalogue.contacts, [{ path: "/contacts", anyOf: ["contacts:view"] }]),
  menu(
    "templates",
    ["templates:view", "templates:manage"],
    [{ path: "/templates", anyOf: ["templates:view", "templates:manage"] }],
  ),
  menu("campaigns", ["campaigns:send"], [{ path: "/campaigns", anyOf: ["campaigns:send"] }]),
  menu("chatbot", ["flows:manage"], [{ path: "/chatbot", anyOf: ["flows:manage"] }]),
  menu("catalogue", ["catalogue:send", "catalogue:manage"], [{ path: "/catalogue", anyOf: ["catalogue:manage"] }]),
  menu("orders", catalogue.orders, [
    { path: "/orders", anyOf: ["orders:view"] },
    { path: "/payments", anyOf: ["payments:view"] },
  ]),
  menu(
    "reports",
    ["reports:conversations", "reports:payments"],
    [{ path: "/reports", anyOf: ["reports:conversations", "reports:payments"] }],
  ),
  menu("monitoring", ["monitoring:view"], [{ path: "/monitoring", anyOf: ["monitoring:view"] }]),
  menu("integrations", catalogue.integrations, [{ path: "/integrations", anyOf: ["integrations:manage"] }]),
  menu("developers", catalogue.developers, [{ path: "/developers", anyOf: ["api-tokens:manage"] }]),
  {
    key: "settings",
    group: "settings",
    anyOf: catalogue.settings,
    permissions: catalogue.settings,
    pages: settingsPages,
  },
];

/** Every permission of the named menus: what a role holds that sees them. */
export function permissionsBehind(keys: readonly MenuKey[]): GrantablePermission[] {
  return menus.filter(({ key }) => keys.includes(key)).flatMap((each) => each.permissions);
}

function menu(key: MenuKey, permissions: readonly GrantablePermission[], pages: readonly Page[]): Menu {
  return { key, group: "main", anyOf: pages.flatMap(({ anyOf }) => anyOf), permissions, pages };
}
