import { createHash } from "node:crypto";

/** The cookie's session with the person, the member, their roles and grants: the query that every request of Muster makes. */
export async function findSession(sql, cookies, slug) {
  const token = /(?:^|; )authjs\.session-token=([^;]+)/.exec(cookies)?.[1];
  if (!token) return undefined;
  const hex = Buffer.from(token.slice(0, 22), "base64url").toString("hex");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const hash = createHash("sha256").update(token).digest("hex");
  const [found] = await sql`select * from session_context(${id}::uuid, ${hash}, ${slug})`;
  return found;
}

/** Fifty members of a workspace who hold a role, and how many there are, counted to a thousand: inside its walls. */
export async function listMembers(sql, { workspace_id: id }, role) {
  const [, rows, [{ count }]] = await sql.begin("read only", (tx) => [
    tx.unsafe(`set local app.workspace_id = '${id}'`),
    tx`select m.id, m.user_id, m.first_name, m.last_name, m.email, m.capacity, m.suspended_at, m.last_active_at,
        m.created_at, m.version, m.sort_name, u.two_factor_at, u.picture_version,
        exists (select 1 from ownerships o where o.workspace_id = m.workspace_id and o.member_id = m.id) as is_owner,
        (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) order by r.position, r.name), '[]')
          from member_roles h join roles r on r.workspace_id = h.workspace_id and r.id = h.role_id
          where h.workspace_id = m.workspace_id and h.member_id = m.id) as roles,
        (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by lower(t.name)), '[]')
          from team_members h join teams t on t.workspace_id = h.workspace_id and t.id = h.team_id
          where h.workspace_id = m.workspace_id and h.member_id = m.id) as teams
      from members m join users u on u.id = m.user_id
      where m.workspace_id = ${id} and m.removed_at is null and ${holds(tx, role)}
      order by m.sort_name, m.id limit 51`,
    tx`select count(*)::int as count from (select 1 from members m
      where m.workspace_id = ${id} and m.removed_at is null and ${holds(tx, role)} limit 1001) found`,
  ]);
  return { members: rows.slice(0, 50), total: count };
}

function holds(sql, role) {
  if (!role) return sql`true`;
  return sql`exists (select 1 from member_roles x where x.workspace_id = m.workspace_id and x.member_id = m.id
    and x.role_id = ${role})`;
}
