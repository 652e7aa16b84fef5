import type { output } from "zod";
import type { Ctx } from "@/lib/kernel/ctx";
import type { Problem } from "@/lib/kernel/errors";
import { problemsOf } from "@/lib/kernel/problems";
import type { Named } from "@/lib/members/member";
import type { Bundle } from "@/lib/roles/effective";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";
import { isAllowedAddress } from "@/lib/workspaces/domain";
import { PersonInput, type TypedPerson } from "../input";
import { canInvite } from "../policy";
import { namesIn } from "../typed";
import type { Offers } from "./offers";
import type { Rules } from "./rules";
import { type AddressStanding, standingsOf } from "./standings";

/** A person who can be invited, with what they are to get. */
export type Candidate = output<typeof PersonInput> & { key: string; gift: Promised; teams: Offers["teams"] };

/** Roles and grants that somebody is to get: chosen ones, or those of a member whose place they take over. */
type Promised = { roles: (Bundle & Named)[]; grants: (Bundle & Named & { roleId: string })[] };

/** Whoever can be invited; what is wrong with the others, by field; and how addresses that are known stand, by row. */
export type Checked = {
  candidates: Candidate[];
  problems: Record<string, Problem>;
  standings: Record<string, AddressStanding>;
};

/** What all get who bring no roles or teams of their own, and what there is to choose from. */
type Means = { shared: { gift: Promised; teams: Offers["teams"] }; offers: Offers; rules: Rules };

/** The name of a field in a form: plain for a single person, with the row's key for one of several. */
export function fieldOf(key: string, field: string): string {
  return key ? `people.${key}.${field}` : field;
}

/**
 * Judges each person by itself, against the others and against the workspace, so that all problems can be told at once.
 * Changes nothing.
 */
export async function checkPeople(ctx: Ctx, people: TypedPerson[], means: Means): Promise<Checked> {
  const rows = people.map((person) => ({ person, parsed: PersonInput.safeParse(person) }));
  const known = await standingsOf(ctx, [...new Set(rows.flatMap(({ parsed }) => parsed.data?.email ?? []))]);
  const checked: Checked = { candidates: [], problems: {}, standings: {} };
  const seen = new Set<string>();
  for (const { person, parsed } of rows) {
    const { key } = person;
    const own = ownOf(ctx, person, means);
    const found: Record<string, Problem> = parsed.success ? {} : problemsOf(parsed.error);
    const standing = parsed.data && known.get(parsed.data.email);
    if (standing) checked.standings[key] = standing;
    const address = parsed.data && addressProblem(parsed.data.email, standing, means.rules);
    if (address) found.email ??= address;
    if (parsed.data && seen.has(parsed.data.email)) found.email = "invitedTwice";
    if (parsed.data) seen.add(parsed.data.email);
    Object.assign(found, own.problems);
    for (const [field, problem] of Object.entries(found)) checked.problems[fieldOf(key, field)] = problem;
    if (parsed.data && Object.keys(found).length === 0)
      checked.candidates.push({ key, ...parsed.data, gift: own.gift, teams: own.teams });
  }
  return checked;
}

function addressProblem(email: string, standing: AddressStanding | undefined, { domains }: Rules): Problem | null {
  if (!isAllowedAddress(email, domains)) return { code: "domainNotAllowed", params: { domains: domains.join(", ") } };
  if (!standing || standing.is === "removed") return null;
  const code = { invited: "alreadyInvited", member: "alreadyMember", suspended: "memberSuspended" }[standing.is];
  return { code, params: { name: standing.name } };
}

/** Roles and teams that a row names itself win over the shared ones. */
function ownOf(ctx: Ctx, person: TypedPerson, { shared, offers }: Means) {
  const problems: Record<string, Problem> = {};
  const roles = pick(person.roles, offers.roles, (name) => {
    problems.roles = { code: "noSuchRole", params: { name } };
  });
  const teams = pick(person.teams, offers.teams, (name) => {
    problems.teams = { code: "noSuchTeam", params: { name } };
  });
  const gift = roles.length > 0 ? giftOf(roles, shared.gift) : shared.gift;
  const excessive = roles.find((role) => !canInvite(ctx.actor, { roles: [role] }).allow);
  if (excessive) problems.roles = { code: "roleNotYoursToGive", params: { name: excessive.name } };
  return { gift, teams: teams.length > 0 ? teams : shared.teams, problems };
}

function giftOf(roles: WorkspaceRole[], shared: Promised): Promised {
  return { roles, grants: shared.grants.filter(({ roleId }) => roles.some(({ id }) => id === roleId)) };
}

function pick<T extends { name: string }>(cell: string, all: T[], unknown: (name: string) => void): T[] {
  const found = (name: string) => all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const whole = found(cell.trim());
  if (whole) return [whole];
  return namesIn(cell).flatMap((name) => {
    const one = found(name);
    if (!one) unknown(name);
    return one ?? [];
  });
}
