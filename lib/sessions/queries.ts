import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { Actor, SignedIn, WorkspaceRef } from "@/lib/kernel/ctx";
import { hashOf } from "@/lib/kernel/secrets";
import { type Bundle, effectiveOf } from "@/lib/roles/effective";
import { type OpenView, seenThrough } from "./seen-through";
import { isLive, userIn } from "./session";

type RoleRow = Bundle & { id: string; name: string };

type Row = {
  session_id: string;
  remember: boolean;
  proved_at: string;
  seen_at: string;
  expires_at: string;
  email: string;
  first_name: string;
  last_name: string;
  locale: string;
  time_zone: string;
  theme: string | null;
  email_verified_at: string | null;
  two_factor_at: string | null;
  picture_version: string | null;
  last_workspace_id: string | null;
  workspace_id: string | null;
  slug: string;
  workspace_name: string;
  workspace_locale: string;
  workspace_time_zone: string;
  currency: string;
  logo_version: string | null;
  member_id: string | null;
  member_first_name: string;
  member_last_name: string;
  suspended_at: string | null;
  is_owner: boolean;
  roles: RoleRow[] | null;
  grants: Bundle[] | null;
  viewing: OpenView | null;
};

/**
 * Who a cookie stands for, and, where a workspace was asked for, their place in it. While they view it as someone else, the
 * actor is that one (see `Actor`); `lapsed` is a view that doesn't hold any more and is still to be ended.
 */
export type Standing = {
  user: SignedIn;
  seenAt: Date;
  expiresAt: Date;
  place: { workspace: WorkspaceRef; actor: Actor; suspended: boolean; lapsed: string | null } | null;
};

const date = (value: string | null) => (value ? new Date(value) : null);

/**
 * The live session of a cookie's token, its person and, for `slug`, the workspace with the member's effective permissions:
 * one joined query. Null when the token is unknown, ended or idle for too long. A stranger to the workspace gets
 * `place: null`, exactly as if it didn't exist.
 */
export async function findStanding(
  token: string | undefined,
  slug: string | null,
  now: Date,
): Promise<Standing | null> {
  const userId = token ? userIn(token) : null;
  if (!token || !userId) return null;
  const [row] = await database().execute<Row>(
    sql`select found.*, viewing_in(found.workspace_id, found.session_id) as viewing
      from session_context(${userId}::uuid, ${hashOf(token)}, ${slug}) found`,
  );
  if (!row) return null;
  const [seenAt, expiresAt] = [new Date(row.seen_at), new Date(row.expires_at)];
  if (!isLive({ remember: row.remember, seenAt, expiresAt }, now)) return null;
  return { user: userOf(userId, row), seenAt, expiresAt, place: placeOf(userId, row, now) };
}

function userOf(id: string, row: Row): SignedIn {
  return {
    id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    locale: row.locale,
    timeZone: row.time_zone,
    theme: row.theme,
    emailVerifiedAt: date(row.email_verified_at),
    twoFactorAt: date(row.two_factor_at),
    pictureVersion: row.picture_version,
    lastWorkspaceId: row.last_workspace_id,
    session: { id: row.session_id, provedAt: new Date(row.proved_at), remember: row.remember },
  };
}

function placeOf(userId: string, row: Row, now: Date): Standing["place"] {
  if (!row.workspace_id || !row.member_id) return null;
  const roles = row.roles ?? [];
  const own: Actor = {
    memberId: row.member_id,
    userId,
    name: `${row.member_first_name} ${row.member_last_name}`.trim(),
    isOwner: row.is_owner,
    roles: roles.map(({ id, name }) => ({ id, name })),
    permissions: effectiveOf({ isOwner: row.is_owner, roles, grants: row.grants ?? [] }),
  };
  const seen = row.viewing && seenThrough(own, row.viewing, now);
  return {
    workspace: {
      id: row.workspace_id,
      slug: row.slug,
      name: row.workspace_name,
      locale: row.workspace_locale,
      timeZone: row.workspace_time_zone,
      currency: row.currency,
      logoVersion: row.logo_version,
    },
    actor: seen ?? own,
    suspended: row.suspended_at !== null,
    lapsed: row.viewing && !seen ? row.viewing.id : null,
  };
}
