import { and, eq } from "drizzle-orm";
import { ownershipNominations as nominations } from "@/db/schema/ownerships";
import { record } from "@/lib/audit/commands";
import type { Ctx, PlaceCtx } from "@/lib/kernel/ctx";
import { asSubject, type Member, type Named } from "@/lib/members/member";
import type { MemberTouch } from "@/lib/members/touch";
import { stateOf } from "../ownership";
import { endNominationOf } from "./end-nomination";
import { tellOwner } from "./write-letters";

/**
 * A nominee who can't answer any more is no nominee: not when they are let back in, and not through somebody who takes
 * their place, whom the Owner never chose. Who nominated whom is history. The Owner, to whom an ownership points, is never
 * removed, suspended or replaced.
 */
export const memberTouch: MemberTouch = {
  noun: "ownership",
  constraints: ["ownerships_active_member", "ownership_nominations_nominee", "ownership_nominations_nominated_by"],
  async list(ctx, { id }) {
    const rows = await ctx.tx
      .select()
      .from(nominations)
      .where(and(eq(nominations.workspaceId, ctx.workspace.id), eq(nominations.nomineeId, id)));
    return [{ what: "nomination", count: rows.filter((row) => stateOf(row, ctx.now) === "open").length, names: [] }];
  },
  onSuspension: (ctx, member) => end(ctx, member, byActor(ctx)),
  onRemoval: (ctx, member) => end(ctx, member, byActor(ctx)),
  onReplacement: (ctx, member, by) => end(ctx, member, by),
};

const byActor = ({ actor }: Ctx) => ({ id: actor.memberId, name: actor.name });

async function end(ctx: PlaceCtx, member: Member, by: Named): Promise<void> {
  const ended = await endNominationOf(ctx, member.id);
  if (!ended || stateOf({ ...ended, cancelledAt: null }, ctx.now) !== "open") return;
  if (ended.nominatedById !== by.id) await tellOwner(ctx, "gone", member.name);
  await record(ctx, "ownership.cancelled", asSubject(member), {}, { memberId: by.id, name: by.name });
}
