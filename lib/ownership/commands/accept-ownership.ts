import { and, eq } from "drizzle-orm";
import type { output } from "zod";
import { ownerships } from "@/db/schema/ownerships";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, NotFound } from "@/lib/kernel/errors";
import { holdRoles } from "@/lib/members/commands/hold";
import { saveMember } from "@/lib/members/commands/save-member";
import { asSubject, idsOf, type Member, namesOf } from "@/lib/members/member";
import { getMember, lockMember } from "@/lib/members/queries/get-member";
import type { NominationInput } from "../input";
import { canAnswer } from "../policy";
import { getAdministratorRole } from "../queries/administrator-role";
import { getNomination } from "../queries/nominations";
import { endNomination } from "./end-nomination";
import { holdOpen } from "./hold-open";
import { readerOf, tellMove } from "./write-letters";

/**
 * The nominee accepts, and ownership moves by one update of its row: there is no moment with two Owners or with none. The
 * former Owner gets the pack's administrator role and keeps their others; the new one keeps theirs.
 *
 * @throws NotFound for everybody but the nominee; Forbidden when they were suspended or removed meanwhile; Conflict when
 * the nomination has ended
 */
export async function acceptOwnership(ctx: Ctx, { nominationId }: output<typeof NominationInput>) {
  const seen = await getNomination(ctx, nominationId);
  if (!canAnswer(ctx.actor, seen)) throw new NotFound("nomination");
  const { member: former } = await lockMember(ctx, seen.nominatedById);
  const { id } = await holdOpen(ctx, seen.id);
  const owner = await getMember(ctx, ctx.actor.memberId);
  const role = await getAdministratorRole(ctx, { lock: true });
  await move(ctx, former, owner);
  await holdRoles(ctx, former, [...idsOf(former.roles), role.id], idsOf(former.grants));
  await saveMember(ctx, former);
  await saveMember(ctx, owner);
  await endNomination(ctx, id, "acceptedAt");
  const names = { owner: owner.name, former: former.name };
  await tellMove(ctx, { owner: readerOf(owner), former: readerOf(former) }, { ...names, role: role.name });
  await record(ctx, "ownership.accepted", asSubject(owner), {
    from: { owner: former.name },
    to: { owner: owner.name },
  });
  await recordRole(ctx, former, role.name);
  return names;
}

async function move(ctx: Ctx, former: Member, owner: Member): Promise<void> {
  const moved = await ctx.tx
    .update(ownerships)
    .set({ memberId: owner.id, since: ctx.now })
    .where(and(eq(ownerships.workspaceId, ctx.workspace.id), eq(ownerships.memberId, former.id)))
    .returning({ memberId: ownerships.memberId });
  if (moved.length === 0) throw new Conflict("nominationEnded", { state: "cancelled" });
}

/** What the former Owner got stands in their own history too. */
async function recordRole(ctx: Ctx, former: Member, role: string): Promise<void> {
  const roles = namesOf(former.roles);
  if (roles.includes(role)) return;
  await record(ctx, "member.roles_changed", asSubject(former), { from: { roles }, to: { roles: [...roles, role] } });
}
