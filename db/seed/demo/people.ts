import type { Joining } from "../join";
import { family, given } from "../scale/names";
import { type Random, randomFrom } from "../scale/random";

/** Somebody of the demo company beside the cast, and how they came and go. */
export type Extra = {
  player: { firstName: string; lastName: string; email: string; timeZone: string; title: string };
  part: Joining;
  joinedDaysAgo: number;
  activeMinutesAgo: number | null;
  twoFactor: boolean;
};

const PARTS: [title: string, part: Joining][] = [
  ["Florist", { roles: ["conversation-agent"], teams: ["Front desk"], capacity: 5 }],
  [
    "Florist",
    { roles: ["conversation-agent"], grants: ["conversation-dispenser"], teams: ["Front desk"], capacity: 8 },
  ],
  [
    "Wedding planner",
    { roles: ["conversation-agent"], grants: ["independent-orders"], teams: ["Weddings and events"] },
  ],
  [
    "Customer care",
    { roles: ["conversation-agent"], grants: ["conversation-transfer"], teams: ["Front desk"], capacity: 6 },
  ],
  ["Shift lead", { roles: ["supervisor"], teams: ["Front desk"], capacity: 2 }],
  ["Accounts", { roles: ["order-payment-administrator"], teams: ["Billing"] }],
  [
    "Event sales",
    { roles: ["conversation-agent", "order-payment-administrator"], teams: ["Weddings and events", "Billing"] },
  ],
];

const ZONES = ["Europe/Lisbon", "Europe/Lisbon", "Europe/Madrid", "America/Sao_Paulo", "Asia/Kolkata"];

/** So many people more, the same ones each time. */
export function extras(count: number): Extra[] {
  const random = randomFrom(20);
  const seen = new Set<string>();
  return Array.from({ length: count }, () => {
    const [firstName, lastName] = nameNotIn(seen, random);
    const [title, part] = random.pick(PARTS);
    const local = `${firstName}.${lastName}`.toLowerCase().replaceAll("ø", "o").replaceAll("ı", "i").normalize("NFD");
    return {
      player: {
        firstName,
        lastName,
        title,
        timeZone: random.pick(ZONES),
        email: `${local.replace(/[^a-z.]/g, "")}@acme.test`,
      },
      part,
      joinedDaysAgo: 4 + random.below(180),
      activeMinutesAgo: random.chance(0.9) ? Math.round(1.5 ** random.below(28)) : null,
      twoFactor: random.chance(0.6),
    };
  });
}

function nameNotIn(seen: Set<string>, random: Random): [string, string] {
  const [firstName, lastName] = [random.pick(given), random.pick(family).replaceAll("-", " ")];
  if (seen.has(firstName)) return nameNotIn(seen, random);
  seen.add(firstName);
  return [firstName, lastName];
}
