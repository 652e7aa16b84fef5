import type { output } from "zod";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, Invalid, insist } from "@/lib/kernel/errors";
import { lockMember } from "@/lib/members/queries/get-member";
import { spend } from "@/lib/throttles/commands";
import { INVITATIONS } from "@/lib/throttles/throttle";
import type { ReplaceInput } from "../input";
import { canReplace } from "../policy";
import { checkPeople } from "../queries/check-people";
import { findOpenReplacement } from "../queries/replacements";
import { getRules } from "../queries/rules";
import { typed } from "../typed";
import { writeInvitations } from "./write-invitations";

/**
 * Invites somebody to take over a member's place, for instance the same person at a new address. Until they accept, nothing
 * changes; then they get what the member holds at that moment.
 *
 * @throws NotFound; Stale; Forbidden for the Owner's place, and for one that holds more than the actor; Conflict while
 * another is invited to it; Invalid for what was typed, and for an address that is a member's or invited already; TooMany
 */
export async function sendReplacement(asked: Ctx, input: output<typeof ReplaceInput>) {
  const { actor, member } = await lockMember(asked, input.memberId, input.version);
  const ctx = { ...asked, actor };
  insist(canReplace(actor, member));
  const open = await findOpenReplacement(ctx, member.id);
  if (open) throw new Conflict("replacementOpen", { name: open.name });
  const rules = await getRules(ctx);
  const { firstName, lastName, email, note } = input;
  const person = { key: "", ...typed({ firstName, lastName, email, capacity: `${member.capacity ?? ""}` }) };
  const { roles, grants, teams } = member;
  const shared = { gift: { roles, grants }, teams };
  const { candidates, problems } = await checkPeople(ctx, [person], {
    shared,
    offers: { roles: [], teams: [] },
    rules,
  });
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  await spend(INVITATIONS, ctx.workspace.id);
  const [sent] = await writeInvitations(ctx, candidates, { rules, note, replaces: member });
  if (!sent) throw new Invalid({ email: { code: "alreadyInvited", params: { name: `${firstName} ${lastName}` } } });
  return { id: sent.id, name: sent.name, replaced: member.name };
}
