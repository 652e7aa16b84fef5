import { eq } from "drizzle-orm";
import { workspaces } from "@/db/schema/workspaces";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { canSetUp } from "../policy";
import { getWorkspace } from "../queries";

/** Puts the set-up checklist away, for everybody who sets the workspace up. */
export const dismissChecklist = (ctx: Ctx) => put(ctx, ctx.now, "workspace.checklist_dismissed");

/** Brings the set-up checklist back. */
export const restoreChecklist = (ctx: Ctx) => put(ctx, null, "workspace.checklist_restored");

async function put(ctx: Ctx, checklistDismissedAt: Date | null, verb: string): Promise<{ name: string }> {
  const { id, name } = await getWorkspace(ctx, { lock: true });
  insist(canSetUp(ctx.actor));
  await ctx.tx.update(workspaces).set({ checklistDismissedAt }).where(eq(workspaces.id, id));
  await record(ctx, verb, { type: "workspace", id, name });
  return { name };
}
