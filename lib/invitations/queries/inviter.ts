import { sql } from "drizzle-orm";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { type Bundle, effectiveOf } from "@/lib/roles/effective";
import type { Inviter } from "../policy";

type Row = { name: string; active: boolean; is_owner: boolean; roles: Bundle[] | null; grants: Bundle[] | null };

/** The member who vouches for an invitation, with what they hold at this moment. */
export async function getInviter(
  { tx, workspace }: Pick<PlaceCtx, "tx" | "workspace">,
  memberId: string,
): Promise<Inviter & { name: string }> {
  const [row] = await tx.execute<Row>(sql`
    select m.first_name || ' ' || m.last_name as name, m.active, o.member_id is not null as is_owner,
      (select jsonb_agg(jsonb_build_object('reach', r.reach, 'permissions', to_jsonb(r.permissions)))
        from member_roles h join roles r on r.workspace_id = h.workspace_id and r.id = h.role_id
        where h.workspace_id = m.workspace_id and h.member_id = m.id) as roles,
      (select jsonb_agg(jsonb_build_object('reach', r.reach, 'permissions', to_jsonb(g.permissions)))
        from member_grants h join role_grants g on g.workspace_id = h.workspace_id and g.id = h.grant_id
        join roles r on r.workspace_id = g.workspace_id and r.id = g.role_id
        join member_roles held on held.workspace_id = h.workspace_id and held.member_id = h.member_id and held.role_id = r.id
        where h.workspace_id = m.workspace_id and h.member_id = m.id) as grants
    from members m left join ownerships o on o.workspace_id = m.workspace_id and o.member_id = m.id
    where m.workspace_id = ${workspace.id} and m.id = ${memberId}`);
  if (!row) throw new Error("an invitation is vouched for by nobody");
  const held = { isOwner: row.is_owner, roles: row.roles ?? [], grants: row.grants ?? [] };
  return { name: row.name.trim(), active: row.active, permissions: effectiveOf(held) };
}
