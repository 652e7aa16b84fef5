import { eq } from "drizzle-orm";
import { logos, workspaces } from "@/db/schema/workspaces";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist, NotFound } from "@/lib/kernel/errors";
import { encodePicture } from "@/lib/pictures/encode";
import { spend } from "@/lib/throttles/commands";
import { PICTURES } from "@/lib/throttles/throttle";
import { canManageWorkspace } from "../policy";
import { getWorkspace } from "../queries";

const subjectOf = ({ id, name }: { id: string; name: string }) => ({ type: "workspace", id, name });

/**
 * Gives the workspace a logo, drawn anew from the uploaded file, in place of the one before.
 *
 * @throws Forbidden without `workspace:manage`; TooMany; Invalid at `logo` when it isn't a picture that is taken
 */
export async function setLogo(ctx: Ctx, { logo }: { logo: File }): Promise<{ version: string }> {
  insist(canManageWorkspace(ctx.actor));
  await spend(PICTURES, ctx.user.id);
  const { bytes, version } = await encodePicture(logo, "logo", "contain");
  const before = await getWorkspace(ctx, { lock: true });
  const row = { workspaceId: before.id, version, bytes };
  await ctx.tx.insert(logos).values(row).onConflictDoUpdate({ target: logos.workspaceId, set: { version, bytes } });
  await ctx.tx.update(workspaces).set({ logoVersion: version }).where(eq(workspaces.id, before.id));
  await record(ctx, "workspace.logo_changed", subjectOf(before));
  return { version };
}

/**
 * Takes the logo away.
 *
 * @throws Forbidden without `workspace:manage`; NotFound when there is none
 */
export async function removeLogo(ctx: Ctx): Promise<void> {
  const before = await getWorkspace(ctx, { lock: true });
  insist(canManageWorkspace(ctx.actor));
  if (!before.logoVersion) throw new NotFound("logo");
  await ctx.tx.delete(logos).where(eq(logos.workspaceId, before.id));
  await ctx.tx.update(workspaces).set({ logoVersion: null }).where(eq(workspaces.id, before.id));
  await record(ctx, "workspace.logo_removed", subjectOf(before));
}
