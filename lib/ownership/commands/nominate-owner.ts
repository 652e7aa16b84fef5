import type { output } from "zod";
import { ownershipNominations as nominations } from "@/db/schema/ownerships";
import { record } from "@/lib/audit/commands";
import { enqueue } from "@/lib/jobs/queue";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, insist } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { asSubject } from "@/lib/members/member";
import { lockMember } from "@/lib/members/queries/get-member";
import type { NominateInput } from "../input";
import { endOfNomination } from "../ownership";
import { canNominate } from "../policy";
import { lapseOverdue } from "./lapse-nomination";
import { askNominee, readerOf } from "./write-letters";

/** The worker's clock may be a little behind. */
const GRACE = 5_000;

/**
 * The Owner asks a member to take over. Nothing changes hands until they accept, within 24 hours; meanwhile nobody else
 * can be asked.
 *
 * @throws NotFound; Forbidden for others than the Owner, and for members who can't answer; Conflict while another is asked
 */
export async function nominateOwner(ctx: Ctx, { memberId }: output<typeof NominateInput>) {
  const { actor, member } = await lockMember(ctx, memberId);
  insist(canNominate(actor, member));
  await lapseOverdue(ctx);
  const [id, expiresAt] = [newId(), endOfNomination(ctx.now)];
  const made = await ctx.tx
    .insert(nominations)
    .values({
      ...{ workspaceId: ctx.workspace.id, id, nomineeId: member.id, nominatedById: actor.memberId },
      ...{ createdAt: ctx.now, expiresAt },
    })
    .onConflictDoNothing()
    .returning({ id: nominations.id });
  if (made.length === 0) throw new Conflict("nominationOpen");
  await enqueue(
    ctx,
    "nominations.lapse",
    { nominationId: id },
    { key: id, runAt: new Date(expiresAt.getTime() + GRACE) },
  );
  await askNominee(ctx, readerOf(member), { id, by: actor.name, expiresAt });
  await record(ctx, "ownership.nominated", asSubject(member), { to: { expiresAt: expiresAt.toISOString() } });
  return { id, name: member.name };
}
