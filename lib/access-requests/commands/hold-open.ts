import { and, eq } from "drizzle-orm";
import { accessRequests } from "@/db/schema/access-requests";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict } from "@/lib/kernel/errors";
import type { AccessRequest, Answer } from "../access-request";
import { getRequest } from "../queries/get-request";

/**
 * Holds a request until this transaction ends and reads it afresh; whoever also acts on its asker locks them first.
 *
 * @throws NotFound; Conflict that says who answered meanwhile, or that the asker holds the permission by now
 */
export async function holdOpenRequest(ctx: Ctx, id: string): Promise<AccessRequest> {
  await ctx.tx
    .select({ id: accessRequests.id })
    .from(accessRequests)
    .where(and(eq(accessRequests.workspaceId, ctx.workspace.id), eq(accessRequests.id, id)))
    .for("update");
  const request = await getRequest(ctx, id);
  const { state, answeredBy, asker } = request;
  if (state === "held") throw new Conflict("requestHeld", { name: asker.name });
  if (state !== "open") throw new Conflict("requestAnswered", { state, name: answeredBy ?? asker.name });
  return request;
}

type Said = { given?: string; word?: string | null };

/** Writes down how a request was answered, and by whom. */
export async function answerRequest(ctx: Ctx, { id }: { id: string }, answer: Answer, said: Said = {}): Promise<void> {
  await ctx.tx
    .update(accessRequests)
    .set({ answer, answeredAt: ctx.now, answeredById: ctx.actor.memberId, ...said })
    .where(and(eq(accessRequests.workspaceId, ctx.workspace.id), eq(accessRequests.id, id)));
}
