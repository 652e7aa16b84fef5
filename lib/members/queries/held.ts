import { type SQL, sql } from "drizzle-orm";
import type { Bundle } from "@/lib/roles/effective";
import type { Named } from "../member";

type Grant = Named & Bundle & { roleId: string };

const of = (holder: SQL) => sql`${holder}.workspace_id = members.workspace_id and ${holder}.member_id = members.id`;

/*
 * The columns of `members` are written out here: in a query of one table Drizzle leaves the table's name away, and inside a
 * subquery a bare name means another table's.
 */

/** Columns beside a member's own, each read in the same query: the names of their roles and teams. */
export const roleNames = sql<Named[]>`(select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name)
  order by r.position, r.name), '[]') from member_roles h join roles r on r.workspace_id = h.workspace_id and r.id = h.role_id
  where ${of(sql`h`)})`;

export const teamNames = sql<Named[]>`(select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name)
  order by lower(t.name)), '[]') from team_members h join teams t on t.workspace_id = h.workspace_id and t.id = h.team_id
  where ${of(sql`h`)})`;

/** Their roles with what these hold, and the grants that these roles offer and the member was given. */
export const heldRoles = sql<(Named & Bundle)[]>`(select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name,
  'reach', r.reach, 'permissions', to_json(r.permissions)) order by r.position, r.name), '[]')
  from member_roles h join roles r on r.workspace_id = h.workspace_id and r.id = h.role_id where ${of(sql`h`)})`;

export const heldGrants = sql<Grant[]>`(select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name,
  'roleId', g.role_id, 'reach', r.reach, 'permissions', to_json(g.permissions)) order by r.position, g.position), '[]')
  from member_grants h join role_grants g on g.workspace_id = h.workspace_id and g.id = h.grant_id
  join roles r on r.workspace_id = g.workspace_id and r.id = g.role_id
  join member_roles held on held.workspace_id = h.workspace_id and held.member_id = h.member_id and held.role_id = g.role_id
  where ${of(sql`h`)})`;

export const isOwner = sql<boolean>`exists (select 1 from ownerships o where o.workspace_id = members.workspace_id
  and o.member_id = members.id)`;
