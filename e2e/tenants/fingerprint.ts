import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { listTenantTables } from "@/db/walls/catalogue";
import { enterWorkspace } from "@/db/workspace";

const PASSING = `{last_active_at,state,reason,detail,attempts,next_try_at,busy_until,provider_id,settled_at}`;

/**
 * One hash a table over all rows of a workspace, its own row included: equal before and after, nothing was changed but the
 * time of last use, which being here at all changes, and how far letters of before have got, which the worker changes.
 */
export async function fingerprint(workspaceId: string): Promise<Record<string, string | null>> {
  const tables = await listTenantTables();
  return database().transaction(async (tx) => {
    await enterWorkspace(tx, workspaceId);
    const hashes: Record<string, string | null> = {};
    for (const { name, column } of [
      ...tables.map((one) => ({ name: one.name, column: "workspace_id" })),
      { name: "workspaces", column: "id" },
    ]) {
      const [row] = await tx.execute<{ hash: string | null }>(sql`
        select md5(string_agg(kept, '|' order by kept)) as hash from ${sql.identifier(name)} t,
        lateral (select (to_jsonb(t) - ${PASSING}::text[])::text as kept) as told
        where t.${sql.identifier(column)} = ${workspaceId}`);
      hashes[name] = row?.hash ?? null;
    }
    return hashes;
  });
}
