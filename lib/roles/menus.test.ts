import { expect, test } from "vitest";
import { effectiveOf, everything } from "./effective";
import { menus } from "./menu-entries";
import { landingOf, menusOf, settingsPagesOf } from "./menus";
import { packs } from "./packs";
import { grantablePermissions, type Permission } from "./permission";

const all =
  "inbox contacts templates campaigns chatbot catalogue orders reports monitoring integrations developers settings";

/** What each role sees, by access.md and the references. */
const truth: Record<string, string> = {
  "essential/admin": all,
  "essential/basic": "inbox contacts templates campaigns chatbot",
  "essential/support": "inbox contacts",
  "operations/admin": all,
  "operations/operator": "inbox templates campaigns catalogue orders reports monitoring",
  "operations/developer":
    "inbox contacts templates campaigns chatbot catalogue orders reports monitoring integrations developers",
  "operations/inbox-manager":
    "inbox contacts templates campaigns chatbot catalogue orders reports monitoring integrations",
  "operations/service": "inbox",
  "operations/sale": "inbox contacts",
  "hierarchy/admin": all,
  "hierarchy/teammate": all,
  "sales-and-payments/conversation-agent": "inbox templates orders reports",
  "sales-and-payments/administrator": all,
  "sales-and-payments/supervisor": "inbox contacts",
  "sales-and-payments/order-payment-administrator": "orders",
  "sales-and-payments/stakeholder": "inbox templates orders reports",
};

const holding = (...permissions: Permission[]) => ({
  permissions: effectiveOf({ roles: [{ permissions, reach: "own" }] }),
});

test("each role sees the menus of its reference", () => {
  const seen = packs.flatMap((pack) =>
    pack.roles.map((role) => {
      const keys = menusOf({ permissions: effectiveOf({ roles: [role] }) }).map(({ key }) => key);
      return [`${pack.key}/${role.key}`, keys.join(" ")];
    }),
  );
  expect(Object.fromEntries(seen)).toEqual(truth);
});

test("each role lands on the first menu that it sees", () => {
  const landings = packs.flatMap((pack) =>
    pack.roles.map((role) => landingOf({ permissions: effectiveOf({ roles: [role] }) }, "acme")),
  );
  expect(landings.filter((landing) => landing !== "/w/acme/inbox")).toEqual(["/w/acme/orders"]);
});

test("someone with no menu lands on their own profile", () => {
  expect(landingOf(holding(), "acme")).toBe("/me/profile");
  expect(landingOf(holding("tags:manage", "catalogue:send", "ownership:transfer"), "acme")).toBe("/me/profile");
});

test("an entry leads to the first of its pages that is open", () => {
  expect(menusOf(holding("payments:view"))).toEqual([{ key: "orders", group: "main", path: "/payments" }]);
  expect(landingOf(holding("audit:view"), "acme")).toBe("/w/acme/settings/audit");
  expect(landingOf(holding("templates:manage"), "acme")).toBe("/w/acme/templates");
});

test("Account settings shows for its own permissions, not for coverage alone", () => {
  expect(menusOf(holding("monitoring:view")).map(({ key }) => key)).toEqual(["monitoring"]);
  expect(settingsPagesOf(holding("monitoring:view"))).toEqual(["/settings/coverage"]);
});

test("each page of Account settings opens to its permission", () => {
  const opened = (permission: Permission) =>
    settingsPagesOf(holding(permission))
      .map((path) => path.slice(10))
      .join(" ");
  const settings = grantablePermissions.filter((permission) => opened(permission) !== "");
  expect(Object.fromEntries(settings.map((permission) => [permission, opened(permission)]))).toEqual({
    "monitoring:view": "coverage",
    "members:manage": "members invitations access-requests coverage",
    "teams:manage": "teams",
    "roles:manage": "roles",
    "workspace:manage": "workspace",
    "security:manage": "security",
    "notifications:manage": "notifications",
    "routing:manage": "routing",
    "channels:manage": "channels",
    "billing:manage": "billing",
    "audit:view": "audit",
  });
});

test("a page that isn't built is neither shown nor landed on", () => {
  const isBuilt = (path: string) => path.startsWith("/settings/members");
  expect(menusOf({ permissions: everything }, isBuilt)).toEqual([
    { key: "settings", group: "settings", path: "/settings/members" },
  ]);
  expect(landingOf({ permissions: everything }, "acme", isBuilt)).toBe("/w/acme/settings/members");
  expect(landingOf(holding("billing:manage"), "acme", isBuilt)).toBe("/me/profile");
});

test("every permission belongs to exactly one menu", () => {
  const behind = menus.flatMap(({ permissions }) => [...permissions]);
  expect(behind.toSorted()).toEqual(grantablePermissions.toSorted());
});
