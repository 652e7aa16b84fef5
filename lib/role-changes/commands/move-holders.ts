import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/kernel/ctx";

/**
 * Gives everybody who holds one role another in its place, members and open invitations alike. Pages that show one of those
 * members are stale from then on. Grants of the new role are off for whoever is new to it. The role itself isn't touched;
 * invitations that have ended keep it until it goes.
 */
export async function moveHolders(ctx: Ctx, from: string, to: string): Promise<void> {
  const here = ctx.workspace.id;
  const offered = sql`(select id from role_grants where workspace_id = ${here} and role_id = ${to})`;
  const fresh = (column: SQL, table: SQL) => sql`${column} in (select ${column} from ${table}
    where workspace_id = ${here} group by ${column} having bool_or(role_id = ${from}) and not bool_or(role_id = ${to}))`;
  await ctx.tx.execute(sql`delete from member_grants where workspace_id = ${here} and grant_id in ${offered}
    and ${fresh(sql`member_id`, sql`member_roles`)}`);
  await ctx.tx.execute(sql`delete from invitation_grants where workspace_id = ${here} and grant_id in ${offered}
    and ${fresh(sql`invitation_id`, sql`invitation_roles`)}`);
  await ctx.tx.execute(sql`
    update members set version = version + 1 where workspace_id = ${here}
      and id in (select member_id from member_roles where workspace_id = ${here} and role_id = ${from})`);
  await ctx.tx.execute(sql`
    insert into member_roles (workspace_id, member_id, role_id)
      select workspace_id, member_id, ${to}::uuid from member_roles where workspace_id = ${here} and role_id = ${from}
      on conflict do nothing`);
  await ctx.tx.execute(sql`delete from member_roles where workspace_id = ${here} and role_id = ${from}`);
  await ctx.tx.execute(sql`
    insert into invitation_roles (workspace_id, invitation_id, role_id)
      select x.workspace_id, x.invitation_id, ${to}::uuid from invitation_roles x
      join invitations i on i.workspace_id = x.workspace_id and i.id = x.invitation_id
      where x.workspace_id = ${here} and x.role_id = ${from}
        and i.accepted_at is null and i.declined_at is null and i.revoked_at is null
      on conflict do nothing`);
}
