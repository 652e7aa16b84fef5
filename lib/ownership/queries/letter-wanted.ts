import { and, eq } from "drizzle-orm";
import { ownershipNominations as nominations } from "@/db/schema/ownerships";
import type { JobCtx } from "@/lib/jobs/job";
import { stateOf } from "../ownership";

/** Why the letter to a nominee is no longer wanted, or null: there is nothing left to answer. */
export async function unwantedNominationLetter(ctx: JobCtx, letter: { subjectId: string }): Promise<string | null> {
  const [row] = ctx.workspace
    ? await ctx.tx
        .select()
        .from(nominations)
        .where(and(eq(nominations.workspaceId, ctx.workspace.id), eq(nominations.id, letter.subjectId)))
    : [];
  return row && stateOf(row, ctx.now) === "open" ? null : "nominationEnded";
}
