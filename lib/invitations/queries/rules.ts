import { eq } from "drizzle-orm";
import { workspaces } from "@/db/schema/workspaces";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";

/** What the workspace says about its invitations: how long a link works, and which domains addresses may have (none: all). */
export type Rules = { hours: number; domains: string[] };

/** @throws NotFound when the workspace is gone */
export async function getRules(ctx: Pick<PlaceCtx, "tx" | "workspace">): Promise<Rules> {
  const [found] = await ctx.tx
    .select({ hours: workspaces.invitationHours, domains: workspaces.emailDomains })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspace.id));
  if (!found) throw new NotFound("workspace");
  return found;
}
