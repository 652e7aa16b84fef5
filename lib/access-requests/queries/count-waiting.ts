import { and, eq, inArray, sql } from "drizzle-orm";
import { accessRequests } from "@/db/schema/access-requests";
import { members } from "@/db/schema/members";
import type { Ctx } from "@/lib/kernel/ctx";
import { listHeld } from "@/lib/roles/effective";
import { canSeeRequests } from "../policy";
import { isOpen } from "./columns";

/** Counting stops here, so that it costs the same however many there are. */
const COUNTED = 100;

/** How many requests wait that this actor can answer; those who can't answer any have none. */
export async function countWaiting({ tx, workspace, actor }: Pick<Ctx, "tx" | "workspace" | "actor">): Promise<number> {
  if (!canSeeRequests(actor).allow) return 0;
  const mine = listHeld(actor).map(({ permission }) => permission);
  const some = tx
    .select({ one: sql`1` })
    .from(accessRequests)
    .innerJoin(members, and(eq(members.workspaceId, workspace.id), eq(members.id, accessRequests.memberId)))
    .where(and(eq(accessRequests.workspaceId, workspace.id), inArray(accessRequests.permission, mine), isOpen))
    .limit(COUNTED)
    .as("some");
  const [row] = await tx.select({ n: sql<number>`count(*)::int` }).from(some);
  return row?.n ?? 0;
}
