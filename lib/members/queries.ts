import { sql } from "drizzle-orm";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import type { Permission } from "@/lib/roles/permission";

/**
 * The names of those who can give a permission: active members who manage members and hold it themselves, and the Owner.
 * At most five, the Owner first.
 */
export async function listGranters(
  ctx: Pick<PlaceCtx, "tx"> & { workspace: { id: string } },
  permission: Permission,
): Promise<string[]> {
  const rows = await ctx.tx.execute<{ name: string }>(sql`
    select m.first_name || ' ' || m.last_name as name from members m
    left join ownerships o on o.workspace_id = m.workspace_id and o.member_id = m.id
    where m.workspace_id = ${ctx.workspace.id} and m.active and (o.member_id is not null or (
      exists (select 1 from member_roles h join roles r on r.workspace_id = h.workspace_id and r.id = h.role_id
        where h.workspace_id = m.workspace_id and h.member_id = m.id and 'members:manage' = any(r.permissions))
      and exists (select 1 from member_roles h join roles r on r.workspace_id = h.workspace_id and r.id = h.role_id
        where h.workspace_id = m.workspace_id and h.member_id = m.id and ${permission} = any(r.permissions))))
    order by (o.member_id is null), m.sort_name limit 5`);
  return rows.map((row) => row.name);
}
