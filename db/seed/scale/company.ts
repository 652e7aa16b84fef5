import { packs } from "@/lib/roles/packs";
import { companies, family, given, zones } from "./names";
import { idAt, type Random, randomFrom } from "./random";

const DAY = 24 * 60 * 60 * 1000;
/** Every generated instant counts from here, so that the same numbers give the same rows on any day. */
const TODAY = Date.UTC(2026, 10, 1, 9);

export type Person = {
  at: Date;
  userId: string;
  memberId: string;
  email: string;
  firstName: string;
  lastName: string;
  phone: string | null;
  zone: string;
  capacity: number | null;
  role: number;
  team: number;
  lastActiveAt: Date | null;
  twoFactorAt: Date | null;
  suspendedAt: Date | null;
};

export type Company = ReturnType<typeof companyOf>;

/** The workspace of a number, with its people made one after another: the first is the Owner. */
export function companyOf(number: number, size: number) {
  const random = randomFrom(number * 7919);
  const opened = new Date(TODAY - 900 * DAY + random.below(100) * DAY);
  const pack = packs[number % packs.length] ?? packs[0];
  if (!pack) throw new Error("there are no packs");
  const id = idAt(opened, random);
  const roleIds = pack.roles.map(() => idAt(opened, random));
  const teamIds = Array.from({ length: Math.min(200, Math.ceil(size / 50)) }, () => idAt(opened, random));
  const name = `${random.pick(companies)} ${random.pick(companies)} ${number}`;
  const slug = `seed-${number}`;
  return { number, id, slug, name, opened, pack, roleIds, teamIds, zone: random.pick(zones), random };
}

/** The next person of a company. */
export function personOf(company: Company, index: number): Person {
  const { random, opened, pack, teamIds } = company;
  const at = index === 0 ? opened : new Date(opened.getTime() + random.below(800) * DAY + random.below(DAY));
  const [firstName, lastName] = [random.pick(given), random.pick(family)];
  const administrator = pack.roles.findIndex((role) => role.administrator);
  return {
    at,
    ...{ userId: idAt(at, random), memberId: idAt(at, random) },
    ...{ firstName, lastName, email: `${plain(firstName)}.${plain(lastName)}.${index}@${company.slug}.test` },
    phone: random.chance(0.6) ? `+3519${10_000_000 + random.below(89_999_999)}` : null,
    zone: random.pick(zones),
    capacity: random.chance(0.7) ? 1 + random.below(12) : null,
    role: index === 0 || random.chance(0.01) ? administrator : otherThan(administrator, pack.roles.length, random),
    team: random.below(teamIds.length),
    lastActiveAt: random.chance(0.9) ? new Date(TODAY - random.below(60 * DAY)) : null,
    twoFactorAt: random.chance(0.55) ? at : null,
    suspendedAt: index > 0 && random.chance(0.02) ? new Date(TODAY - random.below(30 * DAY)) : null,
  };
}

function otherThan(one: number, count: number, random: Random): number {
  return (one + 1 + random.below(count - 1)) % count;
}

function plain(name: string): string {
  const letters = name.toLowerCase().replaceAll("ø", "o").replaceAll("ı", "i").normalize("NFD");
  return letters.replace(/[^a-z]/g, "");
}
