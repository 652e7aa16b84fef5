import type { Joining } from "./join";

/** One cast for demo data, unit tests and browser tests. Nobody here is real; `.test` is nobody's domain (RFC 2606). */
export const acme = {
  name: "Acme Flowers",
  slug: "acme-flowers",
  pack: "sales-and-payments",
  timeZone: "Europe/Lisbon",
  currency: "EUR",
  locale: "en",
} as const;

/** The other tenant, whose owner tries every door of Acme. */
export const globex = {
  name: "Globex",
  slug: "globex",
  pack: "operations",
  timeZone: "America/New_York",
  currency: "USD",
  locale: "en",
} as const;

export const teams = {
  "Front desk": "First answers, opening hours, where is my order",
  "Weddings and events": "Quotes and dates for big days",
  Billing: "Invoices, refunds and bank transfers",
} as const;

type Player = { firstName: string; lastName: string; email: string; timeZone: string; title: string };
export type CastKey = keyof typeof cast;
export type MemberKey = Exclude<CastKey, "invited" | "stranger">;

const player = (firstName: string, lastName: string, email: string, timeZone: string, title: string): Player => ({
  firstName,
  lastName,
  email,
  timeZone,
  title,
});

/** Everybody, by the part that they play. The stranger owns Globex and has no place at Acme. */
export const cast = {
  owner: player("Olga", "Verne", "olga.verne@acme.test", "Europe/Lisbon", "Founder"),
  admin: player("Dolores", "Prieto", "dolores.prieto@acme.test", "Europe/Madrid", "Head of operations"),
  supervisor: player("Kwame", "Mensah", "kwame.mensah@acme.test", "Africa/Accra", "Team lead"),
  agent: player("Amir", "Haddad", "amir.haddad@acme.test", "Europe/Lisbon", "Florist"),
  busyAgent: player("Linh", "Nguyễn", "linh.nguyen@acme.test", "Asia/Ho_Chi_Minh", "Wedding florist"),
  payments: player("Birgitta", "Sørensen", "birgitta.sorensen@acme.test", "Europe/Copenhagen", "Bookkeeper"),
  stakeholder: player("Haruto", "Tanaka", "haruto.tanaka@acme.test", "Asia/Tokyo", "Investor"),
  suspended: player("Pavel", "Novák", "pavel.novak@acme.test", "Europe/Prague", "Driver"),
  invited: player("Zoë", "Lindqvist", "zoe.lindqvist@acme.test", "Europe/Stockholm", "Florist"),
  stranger: player("Gregor", "Falk", "gregor.falk@globex.test", "America/New_York", "Owner"),
} as const;

/** What each holds at Acme, beside the Owner. The busy agent is at capacity: no room for one more. */
export const parts: Record<Exclude<MemberKey, "owner"> | "invited", Joining> = {
  admin: { roles: ["administrator"], teams: ["Front desk"] },
  supervisor: { roles: ["supervisor"], grants: ["conversation-reports"], teams: ["Front desk", "Weddings and events"] },
  agent: { roles: ["conversation-agent"], grants: ["conversation-dispenser"], teams: ["Front desk"], capacity: 5 },
  busyAgent: { roles: ["conversation-agent"], teams: ["Weddings and events"], capacity: 0 },
  payments: { roles: ["order-payment-administrator"], grants: ["payment-reconciliation"], teams: ["Billing"] },
  stakeholder: { roles: ["stakeholder"] },
  suspended: { roles: ["conversation-agent"], teams: ["Front desk"], suspended: true },
  invited: { roles: ["conversation-agent"], teams: ["Weddings and events"], capacity: 3 },
};
