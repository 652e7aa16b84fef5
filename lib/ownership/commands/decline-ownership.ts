import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { asSubject } from "@/lib/members/member";
import { lockMember } from "@/lib/members/queries/get-member";
import type { NominationInput } from "../input";
import { canAnswer } from "../policy";
import { endNomination } from "./end-nomination";
import { holdOpen } from "./hold-open";
import { tellOwner } from "./write-letters";

/**
 * The nominee says no. The Owner stays the Owner, and is told.
 *
 * @throws NotFound for everybody else; Forbidden when suspended meanwhile; Conflict when it has ended
 */
export async function declineOwnership(ctx: Ctx, { nominationId }: output<typeof NominationInput>): Promise<void> {
  const { member } = await lockMember(ctx, ctx.actor.memberId);
  const nomination = await holdOpen(ctx, nominationId);
  if (!canAnswer(ctx.actor, nomination)) throw new NotFound("nomination");
  await endNomination(ctx, nomination.id, "declinedAt");
  await tellOwner(ctx, "declined", member.name);
  await record(ctx, "ownership.declined", asSubject(member));
}
