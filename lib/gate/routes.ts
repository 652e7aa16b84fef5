import type { AppRouteHandlerRoutes, AppRoutes } from "@/.next/types/routes";
import type { Permission } from "@/lib/roles/permission";

/**
 * Who may come through: anyone; only the signed-out (the signed-in are sent on); a signed-in person; a member of the
 * workspace, with at least one of `needs` if given; nobody but this machine (`local`);
 * nobody but whoever builds Muster (`development`). `mailed`: a letter leads there, and its address ends in a secret.
 */
export type Door =
  | { for: "anyone"; mailed?: true }
  | { for: "signed-out" | "user" | "local" | "development" }
  | { for: "member"; needs?: readonly [Permission, ...Permission[]] };

/**
 * Every page and handler, and what it asks for. The keys are the framework's own generated types, so that a route that
 * isn't listed fails the type check. `proxy.ts` refuses early from this list; the gate decides from it.
 */
export const routes = {
  "/": { for: "anyone" },
  "/mailbox": { for: "local" },
  "/mailbox/[letter]": { for: "local" },
  "/check-mail": { for: "anyone" },
  "/confirm-email/[token]": { for: "anyone", mailed: true },
  "/gallery": { for: "development" },
  "/gallery/shell": { for: "development" },
  "/forgot-password": { for: "anyone" },
  "/invitations/[token]": { for: "anyone", mailed: true },
  "/reset-password/[token]": { for: "anyone", mailed: true },
  "/sign-in": { for: "signed-out" },
  "/sign-up": { for: "signed-out" },
  "/workspaces/new": { for: "user" },
  "/me/preferences": { for: "user" },
  "/me/profile": { for: "user" },
  "/w/[workspace]": { for: "member" },
  "/w/[workspace]/access": { for: "member" },
  "/w/[workspace]/access/ask": { for: "member" },
  "/w/[workspace]/developers": { for: "member", needs: ["api-tokens:manage"] },
  "/w/[workspace]/developers/api": { for: "member", needs: ["api-tokens:manage"] },
  "/w/[workspace]/developers/new": { for: "member", needs: ["api-tokens:manage"] },
  "/w/[workspace]/settings": { for: "member" },
  "/w/[workspace]/settings/audit": { for: "member", needs: ["audit:view"] },
  "/w/[workspace]/settings/audit/export": { for: "member", needs: ["audit:view"] },
  "/w/[workspace]/settings/workspace": { for: "member", needs: ["workspace:manage"] },
  "/w/[workspace]/settings/access-requests": { for: "member", needs: ["members:manage"] },
  "/w/[workspace]/settings/access-requests/[request]": { for: "member", needs: ["members:manage"] },
  "/w/[workspace]/settings/invitations": { for: "member", needs: ["members:manage"] },
  "/w/[workspace]/settings/invitations/[invitation]": { for: "member", needs: ["members:manage"] },
  "/w/[workspace]/settings/invitations/new": { for: "member", needs: ["members:manage"] },
  "/api/auth/[...nextauth]": { for: "anyone" },
  "/api/health": { for: "anyone" },
  "/api/logos/[workspace]": { for: "member" },
  "/api/pictures/[user]": { for: "user" },
  "/api/ready": { for: "anyone" },
  /** Each operation says for itself whom it answers: `lib/gate/endpoints.ts`. */
  "/api/v1/[...path]": { for: "anyone" },
  "/w/[workspace]/settings/members": { for: "member", needs: ["members:manage"] },
  "/w/[workspace]/settings/members/[member]": { for: "member", needs: ["members:manage"] },
  "/w/[workspace]/settings/members/[member]/access": { for: "member", needs: ["members:manage", "roles:manage"] },
  "/w/[workspace]/settings/roles": { for: "member", needs: ["roles:manage"] },
  "/w/[workspace]/settings/roles/[role]": { for: "member", needs: ["roles:manage"] },
  "/w/[workspace]/settings/roles/new": { for: "member", needs: ["roles:manage"] },
  "/w/[workspace]/settings/members/[member]/replace": { for: "member", needs: ["members:manage"] },
  "/w/[workspace]/settings/ownership": { for: "member" },
  "/w/[workspace]/settings/teams": { for: "member", needs: ["teams:manage"] },
  "/w/[workspace]/settings/teams/[team]": { for: "member", needs: ["teams:manage"] },
  "/w/[workspace]/settings/teams/new": { for: "member", needs: ["teams:manage"] },
} as const satisfies Record<AppRoutes | AppRouteHandlerRoutes, Door>;

export type Route = keyof typeof routes;
export type PageRoute = Extract<Route, AppRoutes>;
