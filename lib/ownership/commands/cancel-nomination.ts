import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { asSubject } from "@/lib/members/member";
import { getMember, lockMember } from "@/lib/members/queries/get-member";
import type { NominationInput } from "../input";
import { canTransfer } from "../policy";
import { endNomination } from "./end-nomination";
import { holdOpen } from "./hold-open";
import { readerOf, tellEnding } from "./write-letters";

/**
 * The Owner takes a nomination back, at any time before it is accepted.
 *
 * @throws NotFound; Forbidden; Conflict when it has ended
 */
export async function cancelNomination(ctx: Ctx, { nominationId }: output<typeof NominationInput>) {
  const { actor } = await lockMember(ctx, ctx.actor.memberId);
  insist(canTransfer(actor));
  const nomination = await holdOpen(ctx, nominationId);
  const nominee = await getMember(ctx, nomination.nomineeId);
  await endNomination(ctx, nomination.id, "cancelledAt");
  await tellEnding(ctx, readerOf(nominee), "cancelled", actor.name);
  await record(ctx, "ownership.cancelled", asSubject(nominee));
  return { name: nominee.name };
}
