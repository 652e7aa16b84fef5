import type { Ctx } from "@/lib/kernel/ctx";
import { Invalid, insist, NotFound } from "@/lib/kernel/errors";
import { chooseRoles } from "@/lib/roles/queries";
import type { Chosen } from "@/lib/roles/workspace-role";
import { spend } from "@/lib/throttles/commands";
import { INVITATIONS } from "@/lib/throttles/throttle";
import type { SendInput } from "../input";
import { canInvite } from "../policy";
import { type Candidate, checkPeople, fieldOf } from "../queries/check-people";
import { getOffers, type Offers } from "../queries/offers";
import { getRules } from "../queries/rules";
import { writeInvitations } from "./write-invitations";

const NOTHING: Chosen = { roles: [], grants: [] };

/**
 * Invites one person or many, all of them or none. Nobody gives what they don't hold. Addresses that are invited already,
 * belong to a member, or have a domain that the workspace doesn't take, are problems of their rows.
 *
 * @throws Invalid with a problem per field and row; Forbidden; NotFound for foreign roles, grants and teams; TooMany
 */
export async function sendInvitations(ctx: Ctx, input: SendInput): Promise<{ id: string; name: string }[]> {
  const [offers, rules] = await Promise.all([getOffers(ctx), getRules(ctx)]);
  const shared = { gift: await sharedGift(ctx, input), teams: teamsAmong(offers, input.teamIds) };
  insist(canInvite(ctx.actor, shared.gift));
  const { candidates, problems } = await checkPeople(ctx, input.people, { shared, offers, rules });
  const needsRoles = shared.gift.roles.length === 0 && input.people.some(({ roles }) => !roles.trim());
  if (needsRoles) problems.roleIds = "chooseOne";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  await spend(INVITATIONS, ctx.workspace.id, candidates.length);
  const written = await writeInvitations(ctx, candidates, { rules, note: input.note });
  refuseOvertaken(candidates, written);
  return written.map(({ id, name }) => ({ id, name }));
}

async function sharedGift(ctx: Ctx, { roleIds, grantIds }: SendInput): Promise<Chosen> {
  return roleIds.length + grantIds.length === 0 ? NOTHING : chooseRoles(ctx, roleIds, grantIds);
}

function teamsAmong({ teams }: Offers, ids: string[]): Offers["teams"] {
  const chosen = teams.filter(({ id }) => ids.includes(id));
  if (chosen.length !== new Set(ids).size) throw new NotFound("team");
  return chosen;
}

/** Another invitation for the same address was sent in the same moment. */
function refuseOvertaken(candidates: Candidate[], written: { email: string }[]): void {
  const sent = new Set(written.map(({ email }) => email));
  const late = candidates.filter(({ email }) => !sent.has(email));
  if (late.length === 0) return;
  const problem = ({ firstName, lastName }: Candidate) => ({
    code: "alreadyInvited",
    params: { name: `${firstName} ${lastName}` },
  });
  throw new Invalid(Object.fromEntries(late.map((one) => [fieldOf(one.key, "email"), problem(one)])));
}
