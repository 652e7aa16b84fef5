import type { Change } from "@/lib/audit/event";
import type { RoleDraft } from "@/lib/roles/draft";
import type { Difference } from "./difference";

type Words = Pick<RoleDraft, "name" | "description" | "reach" | "permissions" | "grants">;

/** A change of a role as its event tells it: what was switched on and off rather than the whole of both, and for whom. */
export function factsOf(before: Words, after: Words, people: Difference): Required<Change> {
  const from: Record<string, unknown> = {};
  const to: Record<string, unknown> = {};
  for (const key of ["name", "description", "reach"] as const)
    if (before[key] !== after[key]) [from[key], to[key]] = [before[key], after[key]];
  const [offered, offers] = [before.grants, after.grants].map((grants) => JSON.stringify(grants));
  if (offered !== offers) [from.offers, to.offers] = [offersOf(before), offersOf(after)];
  const on = after.permissions.filter((key) => !before.permissions.includes(key));
  const off = before.permissions.filter((key) => !after.permissions.includes(key));
  if (on.length > 0) to.switchedOn = on;
  if (off.length > 0) to.switchedOff = off;
  return { from, to: { ...to, ...peopleOf(people) } };
}

/** A role as its event tells it when it is made. */
export function wholeOf({ name, description, reach, permissions, grants }: Words): Record<string, unknown> {
  return { name, description, reach, permissions, offers: offersOf({ grants }) };
}

/** What it does to people, when it does anything. */
export function peopleOf(people: Difference): { people?: Difference } {
  return people.who.count > 0 ? { people } : {};
}

/** Grants, each with what is in it, so that a change inside one is told too. */
function offersOf({ grants }: Pick<Words, "grants">): { name: string; permissions: readonly string[] }[] {
  return grants.map(({ name, permissions }) => ({ name, permissions }));
}
