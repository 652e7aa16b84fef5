import { sql } from "drizzle-orm";
import type { Tx } from "./client";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function checked(id: string): string {
  if (!UUID.test(id)) throw new Error("not an id");
  return id;
}

/**
 * Lets the rest of a transaction see one workspace: the setting that every row-level policy reads. It is SET LOCAL with a
 * checked id, and not set_config, because only the former reaches the shards of distributed PostgreSQL.
 */
export async function enterWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  await tx.execute(sql.raw(`set local app.workspace_id = '${checked(workspaceId)}'`));
}

/** Lets the rest of a transaction see a person's own places, and one workspace: for the person and the workspace that are known, in one message. */
export async function enterAs(
  tx: Tx,
  { userId, workspaceId }: { userId?: string; workspaceId?: string },
): Promise<void> {
  const settings = [
    ...(userId ? [`set local app.user_id = '${checked(userId)}'`] : []),
    ...(workspaceId ? [`set local app.workspace_id = '${checked(workspaceId)}'`] : []),
  ];
  if (settings.length > 0) await tx.execute(sql.raw(settings.join("; ")));
}
