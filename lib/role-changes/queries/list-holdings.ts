import { sql } from "drizzle-orm";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { NAMED } from "../difference";
import type { Holding } from "../holding";

type Where = Pick<PlaceCtx, "tx" | "workspace">;

/**
 * Who holds what in the workspace: one row for each set of roles and grants that anybody holds, with how many do and the
 * first few of their names. Ten thousand members are a handful of rows.
 */
export async function listHoldings({ tx, workspace }: Where): Promise<Holding[]> {
  const here = workspace.id;
  return tx.execute<Holding>(sql`
    with held as (
      select m.first_name || ' ' || m.last_name as name, m.sort_name, m.active, o.member_id is not null as owner,
        coalesce(r.ids, '{}') as roles, coalesce(g.ids, '{}') as grants
      from members m
      left join ownerships o on o.workspace_id = m.workspace_id and o.member_id = m.id
      left join (select member_id, array_agg(role_id::text order by role_id) as ids from member_roles
        where workspace_id = ${here} group by member_id) r on r.member_id = m.id
      left join (select member_id, array_agg(grant_id::text order by grant_id) as ids from member_grants
        where workspace_id = ${here} group by member_id) g on g.member_id = m.id
      where m.workspace_id = ${here} and m.removed_at is null)
    select roles, grants, owner as "isOwner", active, count(*)::int as count,
      (array_agg(name order by sort_name))[1:${sql.raw(String(NAMED))}] as names
    from held group by roles, grants, owner, active`);
}

/** How many invitations are open, expired ones included, that lead to one of these roles. */
export async function countInvitations({ tx, workspace }: Where, roleIds: readonly string[]): Promise<number> {
  if (roleIds.length === 0) return 0;
  const ids = sql.join(
    roleIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(distinct i.id)::int as count from invitations i
    join invitation_roles x on x.workspace_id = i.workspace_id and x.invitation_id = i.id
    where i.workspace_id = ${workspace.id} and x.role_id in (${ids})
      and i.accepted_at is null and i.declined_at is null and i.revoked_at is null`);
  return row?.count ?? 0;
}
