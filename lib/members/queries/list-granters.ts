import { type SQL, sql } from "drizzle-orm";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import type { Permission } from "@/lib/roles/permission";

/** Whether a member, here `m`, holds a permission: by a role, or by a grant that one of their roles offers. */
export const holds = (permission: Permission | SQL): SQL => sql`(
  exists (select 1 from member_roles h join roles r on r.workspace_id = h.workspace_id and r.id = h.role_id
    where h.workspace_id = m.workspace_id and h.member_id = m.id and ${permission} = any(r.permissions))
  or exists (select 1 from member_grants h join role_grants g on g.workspace_id = h.workspace_id and g.id = h.grant_id
    join member_roles held on held.workspace_id = h.workspace_id and held.member_id = h.member_id and held.role_id = g.role_id
    where h.workspace_id = m.workspace_id and h.member_id = m.id and ${permission} = any(g.permissions)))`;

/** Someone who can give a permission, as a letter reaches them. */
export type Granter = { id: string; name: string; firstName: string; email: string; locale: string; timeZone: string };

/**
 * Those who can give a permission: active members who manage members and hold it themselves, and the Owner. At most five,
 * the Owner first.
 */
export async function findGranters(
  ctx: Pick<PlaceCtx, "tx"> & { workspace: { id: string } },
  permission: Permission,
): Promise<Granter[]> {
  return ctx.tx.execute<Granter>(sql`
    select m.id, m.first_name || ' ' || m.last_name as name, m.first_name as "firstName", m.email, u.locale,
      u.time_zone as "timeZone" from members m join users u on u.id = m.user_id
    left join ownerships o on o.workspace_id = m.workspace_id and o.member_id = m.id
    where m.workspace_id = ${ctx.workspace.id} and m.active
      and (o.member_id is not null or (${holds("members:manage")} and ${holds(permission)}))
    order by (o.member_id is null), m.sort_name limit 5`);
}

/** The names of those who can give a permission. */
export async function listGranters(...asked: Parameters<typeof findGranters>): Promise<string[]> {
  return (await findGranters(...asked)).map(({ name }) => name);
}
