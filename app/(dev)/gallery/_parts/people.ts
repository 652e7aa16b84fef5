import type { Presence } from "@/app/_ui/avatar";
import type { Window } from "@/app/_ui/hours-band";

export type Person = {
  id: string;
  name: string;
  email: string;
  roles: string;
  status: { is: Presence; label: string };
  windows: Window[];
  hours: string;
  load: number;
  capacity: number | null;
  twoFactor: boolean;
  seen: string;
};

const week = (days: number[], from: number, to: number): Window[] =>
  days.map((day) => ({ day, from: from * 60, to: to * 60 }));
const workdays = [0, 1, 2, 3, 4];
const split = [...week([0, 2, 4], 8, 12), ...week([0, 2, 4], 14, 19), ...week([5], 9, 14)];

const rows: [string, string, Presence, string, Window[], string, number, number | null, boolean, string][] = [
  ["Olga Verne", "Owner", "online", "Online", week(workdays, 9, 18), "Mon to Fri, 9:00–18:00", 2, null, true, "now"],
  [
    "Amir Haddad",
    "Conversation Agent",
    "online",
    "Online",
    week(workdays, 7, 15),
    "Mon to Fri, 7:00–15:00",
    5,
    5,
    true,
    "2 min ago",
  ],
  ["Bea Lindqvist", "Conversation Agent", "away", "Away until 15:00", split, "Split days", 3, 8, true, "20 min ago"],
  [
    "Chidi Okafor",
    "Supervisor",
    "off",
    "Off shift",
    week([1, 2, 3, 4], 22, 30),
    "Tue to Fri, 22:00–6:00",
    0,
    4,
    true,
    "9 h ago",
  ],
  [
    "Dolores Prieto",
    "Administrator, Stakeholder",
    "online",
    "Online",
    week([0, 1, 2, 3, 4, 5, 6], 0, 24),
    "Always",
    7,
    6,
    true,
    "now",
  ],
  [
    "Sam Wu",
    "Order Payment Administrator",
    "off",
    "Off shift",
    week([5, 6], 10, 20),
    "Sat and Sun, 10:00–20:00",
    0,
    0,
    false,
    "12 Nov",
  ],
  [
    "عمر الفاسي",
    "Stakeholder",
    "away",
    "Away",
    week(workdays, 10, 19),
    "Mon to Fri, 10:00–19:00",
    1,
    3,
    true,
    "1 h ago",
  ],
];

export const people: Person[] = rows.map(
  ([name, roles, is, label, windows, hours, load, capacity, twoFactor, seen], at) => ({
    id: `person-${at}`,
    name,
    email: `person-${at}@acme.test`,
    roles,
    status: { is, label },
    windows,
    hours,
    load,
    capacity,
    twoFactor,
    seen,
  }),
);
