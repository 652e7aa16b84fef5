import type { GrantablePermission } from "./permission";

/** A page below `/w/[workspace]` and the permissions of which any one opens it. */
export type Page = {
  readonly path: `/${string}`;
  readonly anyOf: readonly [GrantablePermission, ...GrantablePermission[]];
};

export type Menu = {
  readonly key: MenuKey;
  readonly group: "main" | "settings";
  /** The entry shows to whoever holds one of these. */
  readonly anyOf: readonly GrantablePermission[];
  /** What a role holds that is said to "see" the menu. Each permission of the catalogue belongs to exactly one. */
  readonly permissions: readonly GrantablePermission[];
  /** The entry leads to the first of them that the member may open. */
  readonly pages: readonly Page[];
};

export type MenuKey =
  | "inbox"
  | "contacts"
  | "templates"
  | "campaigns"
  | "chatbot"
  | "catalogue"
  | "orders"
  | "reports"
  | "monitoring"
  | "integrations"
  | "developers"
  | "settings";
