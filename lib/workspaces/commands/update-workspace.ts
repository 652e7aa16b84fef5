import { eq } from "drizzle-orm";
import type { output } from "zod";
import { workspaces } from "@/db/schema/workspaces";
import { record } from "@/lib/audit/commands";
import { differenceOf } from "@/lib/audit/event";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist, Stale } from "@/lib/kernel/errors";
import { readDomains } from "../domain";
import type { UpdateWorkspaceInput } from "../input";
import { canManageWorkspace } from "../policy";
import { getWorkspace, type Workspace } from "../queries";

type Input = output<typeof UpdateWorkspaceInput>;

/**
 * Changes what a workspace is called and starts from. Invitations that are out keep their own end; members stay, whatever
 * their address. Returns the record, with a version that is one higher if anything differed; else writes nothing.
 *
 * @throws Forbidden without `workspace:manage`; Stale when someone saved since the form was opened; Invalid for a domain
 */
export async function updateWorkspace(ctx: Ctx, { version, emailDomains, ...typed }: Input): Promise<Workspace> {
  const before = await getWorkspace(ctx, { lock: true });
  insist(canManageWorkspace(ctx.actor));
  if (before.version !== version) throw new Stale("workspace");
  const wanted = { ...typed, emailDomains: readDomains(emailDomains) };
  const difference = differenceOf(settingsOf(before), wanted);
  if (!difference) return before;
  const after = { ...before, ...wanted, version: version + 1 };
  await ctx.tx
    .update(workspaces)
    .set({ ...wanted, version: after.version })
    .where(eq(workspaces.id, before.id));
  const subject = { type: "workspace", id: before.id, name: after.name };
  await record(ctx, "workspace.updated", subject, difference);
  return after;
}

function settingsOf(row: Workspace) {
  const { name, address, description, locale, timeZone, currency, invitationHours, emailDomains } = row;
  return { name, address, description, locale, timeZone, currency, invitationHours, emailDomains };
}
