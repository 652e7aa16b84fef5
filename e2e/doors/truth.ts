import type { Route } from "@/lib/gate/routes";

/** Everybody who knocks at every door. The newcomer has an account and no workspace; the visitor has neither. */
export const PEOPLE = [
  ...(["owner", "admin", "supervisor", "agent", "busyAgent", "payments", "stakeholder"] as const),
  ...(["suspended", "stranger", "newcomer", "visitor"] as const),
];
export type Who = (typeof PEOPLE)[number];

/** Members whose place isn't suspended. */
export const MEMBERS = PEOPLE.slice(0, 7);
const MANAGERS: readonly Who[] = ["owner", "admin"];
const SIGNED_IN = PEOPLE.filter((who) => who !== "visitor");

/** Who is let in, and which permission the others are told about. `hidden`: to the others it isn't there at all. */
export type Truth = { in: readonly Who[]; without?: string; hidden?: true };

const everybody: Truth = { in: PEOPLE };
const nobody: Truth = { in: [], hidden: true };
const signedIn: Truth = { in: SIGNED_IN };
const signedOut: Truth = { in: ["visitor"] };
const members: Truth = { in: MEMBERS };
const managers = (without: string): Truth => ({ in: MANAGERS, without });

/**
 * Who gets through each door in a workspace with the pack "Sales and payments". Written by hand from the access rules, and
 * never derived from the code that it tests: a new page needs its line here.
 */
export const truth: Record<Route, Truth> = {
  /** Signposts: they only send on, to a page that decides for itself. */
  "/": signedIn,
  "/check-mail": everybody,
  "/confirm-email/[token]": everybody,
  "/forgot-password": everybody,
  "/invitations/[token]": everybody,
  "/reset-password/[token]": everybody,
  "/sign-in": signedOut,
  "/sign-up": signedOut,
  "/mailbox": nobody,
  "/mailbox/[letter]": nobody,
  "/gallery": nobody,
  "/gallery/shell": nobody,
  "/workspaces/new": signedIn,
  "/me/preferences": signedIn,
  "/me/profile": signedIn,
  "/w/[workspace]": members,
  "/w/[workspace]/access": members,
  "/w/[workspace]/access/ask": members,
  "/w/[workspace]/developers": managers("api-tokens:manage"),
  "/w/[workspace]/developers/api": managers("api-tokens:manage"),
  "/w/[workspace]/developers/new": managers("api-tokens:manage"),
  "/w/[workspace]/settings": members,
  "/w/[workspace]/settings/access-requests": managers("members:manage"),
  "/w/[workspace]/settings/access-requests/[request]": managers("members:manage"),
  "/w/[workspace]/settings/workspace": managers("workspace:manage"),
  "/w/[workspace]/settings/audit": managers("audit:view"),
  "/w/[workspace]/settings/audit/export": managers("audit:view"),
  "/w/[workspace]/settings/invitations": managers("members:manage"),
  "/w/[workspace]/settings/invitations/[invitation]": managers("members:manage"),
  "/w/[workspace]/settings/invitations/new": managers("members:manage"),
  "/w/[workspace]/settings/members": managers("members:manage"),
  "/w/[workspace]/settings/members/[member]": managers("members:manage"),
  "/w/[workspace]/settings/members/[member]/access": managers("members:manage"),
  "/w/[workspace]/settings/roles": managers("roles:manage"),
  "/w/[workspace]/settings/roles/[role]": managers("roles:manage"),
  "/w/[workspace]/settings/roles/new": managers("roles:manage"),
  "/w/[workspace]/settings/members/[member]/replace": managers("members:manage"),
  "/w/[workspace]/settings/ownership": members,
  "/w/[workspace]/settings/teams": managers("teams:manage"),
  "/w/[workspace]/settings/teams/[team]": managers("teams:manage"),
  "/w/[workspace]/settings/teams/new": managers("teams:manage"),
  "/api/auth/[...nextauth]": everybody,
  "/api/health": everybody,
  "/api/ready": everybody,
  "/api/logos/[workspace]": { in: MEMBERS, hidden: true },
  "/api/pictures/[user]": { in: MEMBERS, hidden: true },
  "/api/v1/[...path]": everybody,
};

/** The same for what the REST API reads, by the name of the operation. */
export const operationTruth: Record<string, Truth> = {
  getMe: { in: MEMBERS, hidden: true },
  getWorkspace: managers("workspace:manage"),
  listMembers: managers("members:manage"),
  getMember: managers("members:manage"),
  listInvitations: managers("members:manage"),
  getInvitation: managers("members:manage"),
  listRoles: managers("roles:manage"),
  getRole: managers("roles:manage"),
  listTeams: managers("teams:manage"),
  getTeam: managers("teams:manage"),
  listTeamMembers: managers("teams:manage"),
  listAuditEvents: managers("audit:view"),
};
