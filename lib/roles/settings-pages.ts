import type { Page } from "./menu";

/** The pages of Account settings, in the order of their navigation, each with what opens it. */
export const settingsPages: readonly Page[] = [
  { path: "/settings/workspace", anyOf: ["workspace:manage"] },
  { path: "/settings/members", anyOf: ["members:manage"] },
  { path: "/settings/invitations", anyOf: ["members:manage"] },
  { path: "/settings/access-requests", anyOf: ["members:manage"] },
  { path: "/settings/roles", anyOf: ["roles:manage"] },
  { path: "/settings/teams", anyOf: ["teams:manage"] },
  { path: "/settings/routing", anyOf: ["routing:manage"] },
  { path: "/settings/channels", anyOf: ["channels:manage"] },
  { path: "/settings/notifications", anyOf: ["notifications:manage"] },
  { path: "/settings/security", anyOf: ["security:manage"] },
  { path: "/settings/billing", anyOf: ["billing:manage"] },
  { path: "/settings/audit", anyOf: ["audit:view"] },
  { path: "/settings/coverage", anyOf: ["members:manage", "monitoring:view"] },
];
