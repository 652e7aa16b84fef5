import { and, eq } from "drizzle-orm";
import { accessRequests } from "@/db/schema/access-requests";
import type { JobCtx } from "@/lib/jobs/job";

/** Why the letter that asks for an answer is no longer wanted, or null: it was answered. The answer itself is always sent. */
export async function unwantedRequestLetter(
  ctx: JobCtx,
  letter: { subjectId: string; template: string },
): Promise<string | null> {
  if (letter.template !== "access-requested") return null;
  const [request] = ctx.workspace
    ? await ctx.tx
        .select({ answeredAt: accessRequests.answeredAt })
        .from(accessRequests)
        .where(and(eq(accessRequests.workspaceId, ctx.workspace.id), eq(accessRequests.id, letter.subjectId)))
    : [];
  return request && !request.answeredAt ? null : "requestAnswered";
}
