import { eq } from "drizzle-orm";
import { database, type Tx } from "@/db/client";
import { workspaces } from "@/db/schema/workspaces";
import { enterWorkspace } from "@/db/workspace";
import type { Enter } from "@/lib/jobs/job";
import type { WorkspaceRef } from "@/lib/kernel/ctx";

/** The way into the data for a job: transactions in the workspace that it was asked in, or in none. */
export function enterAsJob(workspaceId: string | null): Enter {
  return (work) =>
    database().transaction(async (tx) => {
      const workspace = workspaceId ? await placeOf(tx, workspaceId) : undefined;
      const request = { ip: null, userAgent: null };
      return work({ tx, now: new Date(), request, trace: { events: 0 }, ...(workspace && { workspace }) });
    });
}

async function placeOf(tx: Tx, id: string): Promise<WorkspaceRef | undefined> {
  await enterWorkspace(tx, id);
  const { slug, name, locale, timeZone, currency, logoVersion } = workspaces;
  const columns = { id: workspaces.id, slug, name, locale, timeZone, currency, logoVersion };
  const [found] = await tx.select(columns).from(workspaces).where(eq(workspaces.id, id));
  return found;
}
