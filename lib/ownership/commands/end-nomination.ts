import { and, eq, isNull } from "drizzle-orm";
import { ownershipNominations as nominations } from "@/db/schema/ownerships";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import type { NominationRow } from "../queries/nominations";

const OPEN = and(
  isNull(nominations.acceptedAt),
  isNull(nominations.declinedAt),
  isNull(nominations.cancelledAt),
  isNull(nominations.lapsedAt),
);

type How = "acceptedAt" | "declinedAt" | "cancelledAt" | "lapsedAt";

/** Writes how a nomination ended, and returns it; null when it had ended before. */
export async function endNomination(ctx: PlaceCtx, id: string, how: How): Promise<NominationRow | null> {
  return end(ctx, eq(nominations.id, id), how);
}

/** The same for the one by which a member is nominated, if any. */
export async function endNominationOf(ctx: PlaceCtx, memberId: string): Promise<NominationRow | null> {
  return end(ctx, eq(nominations.nomineeId, memberId), "cancelledAt");
}

async function end(ctx: PlaceCtx, which: ReturnType<typeof eq>, how: How): Promise<NominationRow | null> {
  const [ended] = await ctx.tx
    .update(nominations)
    .set({ [how]: ctx.now })
    .where(and(eq(nominations.workspaceId, ctx.workspace.id), which, OPEN))
    .returning();
  return ended ?? null;
}
