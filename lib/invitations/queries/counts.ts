import { and, eq, type SQL, sql } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import type { Ctx } from "@/lib/kernel/ctx";
import { inState } from "./list-invitations";

/** Counting stops here, so that it costs the same however many there are. */
export const COUNTED = 1000;

/** How many invitations wait for an answer, how many links have ended, and whether any was ever sent. */
export type Counts = { pending: number; expired: number; any: boolean };

export async function countInvitations(ctx: Ctx): Promise<Counts> {
  const [pending, expired, any] = await Promise.all([
    count(ctx, inState("pending", ctx.now), COUNTED),
    count(ctx, inState("expired", ctx.now), COUNTED),
    count(ctx, undefined, 1),
  ]);
  return { pending, expired, any: any > 0 };
}

async function count({ tx, workspace }: Ctx, state: SQL | undefined, most: number): Promise<number> {
  const some = tx
    .select({ one: sql`1` })
    .from(invitations)
    .where(and(eq(invitations.workspaceId, workspace.id), state))
    .limit(most)
    .as("some");
  const [row] = await tx.select({ n: sql<number>`count(*)::int` }).from(some);
  return row?.n ?? 0;
}
