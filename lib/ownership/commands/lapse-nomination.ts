import { and, eq, isNull, lte } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { ownershipNominations as nominations } from "@/db/schema/ownerships";
import { record } from "@/lib/audit/commands";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { asSubject } from "@/lib/members/member";
import { fullName } from "@/lib/users/user";
import { endNomination } from "./end-nomination";
import { tellOwner } from "./write-letters";

/** Nobody did it: time ran out. */
const TIME = { memberId: null, name: "Muster" };

/** Notes that a nomination has run out, and tells the Owner. Harmless when it was answered, isn't over yet, or was noted. */
export async function lapseNomination(ctx: PlaceCtx, id: string): Promise<void> {
  const name = await lapse(ctx, id);
  if (name) await tellOwner(ctx, "lapsed", name);
}

/** Makes room for the next nomination, when the worker hasn't yet. The Owner, who asks, sees it without a letter. */
export async function lapseOverdue(ctx: PlaceCtx): Promise<void> {
  const overdue = await ctx.tx
    .select({ id: nominations.id })
    .from(nominations)
    .where(and(eq(nominations.workspaceId, ctx.workspace.id), isNull(nominations.lapsedAt), runOut(ctx)));
  for (const { id } of overdue) await lapse(ctx, id);
}

const runOut = ({ now }: PlaceCtx) => lte(nominations.expiresAt, now);

async function lapse(ctx: PlaceCtx, id: string): Promise<string | null> {
  const here = and(eq(nominations.workspaceId, ctx.workspace.id), eq(nominations.id, id), runOut(ctx));
  const [due] = await ctx.tx
    .select({ id: members.id, firstName: members.firstName, lastName: members.lastName })
    .from(nominations)
    .innerJoin(members, and(eq(members.workspaceId, ctx.workspace.id), eq(members.id, nominations.nomineeId)))
    .where(here);
  if (!due || !(await endNomination(ctx, id, "lapsedAt"))) return null;
  const name = fullName(due);
  await record(ctx, "ownership.lapsed", asSubject({ id: due.id, name }), {}, TIME);
  return name;
}
