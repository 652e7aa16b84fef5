import { events, userEvents } from "@/db/schema/events";
import type { Actor, PlaceCtx, PublicCtx } from "@/lib/kernel/ctx";
import { newId } from "@/lib/kernel/ids";
import type { Change, Subject } from "./event";

type Who = { memberId: string | null; name: string };

/**
 * Writes one event, in the transaction of the change that it tells of. The actor is the context's, unless `by` names
 * another: someone who isn't a member yet, or the system.
 */
export async function record(
  ctx: PlaceCtx & { actor?: Actor },
  verb: string,
  subject: Subject,
  change: Change = {},
  by?: Who,
): Promise<void> {
  const who = by ?? ctx.actor;
  if (!who) throw new Error(`nobody is named for ${verb}`);
  await ctx.tx.insert(events).values({
    workspaceId: ctx.workspace.id,
    id: newId(),
    at: ctx.now,
    actorId: who.memberId,
    actorName: who.name,
    verb,
    subjectType: subject.type,
    subjectId: subject.id,
    subjectName: subject.name,
    from: change.from ?? null,
    to: change.to ?? null,
    ...ctx.request,
  });
  ctx.trace.events += 1;
}

/** The same for a person's own account: sign-ins, passwords, sessions. `facts` never hold a secret. */
export async function recordForUser(
  ctx: PublicCtx,
  userId: string,
  verb: string,
  facts: Record<string, unknown> = {},
): Promise<void> {
  await ctx.tx.insert(userEvents).values({ userId, id: newId(), at: ctx.now, verb, facts, ...ctx.request });
  ctx.trace.events += 1;
}
