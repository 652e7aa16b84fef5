import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { listTenantTables } from "@/db/walls/catalogue";
import { enterWorkspace } from "@/db/workspace";

/** One hash a table over all rows of a workspace, its own row included: equal before and after, nothing was changed. */
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
        select md5(string_agg(t::text, '|' order by t::text)) as hash from ${sql.identifier(name)} t
        where t.${sql.identifier(column)} = ${workspaceId}`);
      hashes[name] = row?.hash ?? null;
    }
    return hashes;
  });
}
