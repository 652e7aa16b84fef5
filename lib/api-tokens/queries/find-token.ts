import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { Actor, SignedIn, WorkspaceRef } from "@/lib/kernel/ctx";
import { hashOf } from "@/lib/kernel/secrets";
import { type Bundle, effectiveOf, narrowed } from "@/lib/roles/effective";
import { fullName } from "@/lib/users/user";
import { workspaceIn } from "../api-token";

type Row = {
  token_id: string;
  token_name: string;
  token_permissions: string[];
  expires_at: string;
  last_used_at: string | null;
  user_id: string;
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
  slug: string;
  workspace_name: string;
  workspace_locale: string;
  workspace_time_zone: string;
  currency: string;
  logo_version: string | null;
  member_id: string;
  member_first_name: string;
  member_last_name: string;
  is_owner: boolean;
  roles: (Bundle & { id: string; name: string })[] | null;
  grants: Bundle[] | null;
};

/** Whom a token speaks for, and in which workspace. The actor holds what its maker holds now, within the token. */
export type TokenStanding = {
  token: { id: string; name: string; lastUsedAt: Date | null };
  user: SignedIn;
  workspace: WorkspaceRef;
  actor: Actor;
};

const date = (value: string | null) => (value ? new Date(value) : null);

/**
 * The live token and all that it may do now: one joined query. Null when the token is malformed, unknown, revoked or past
 * its end, and when its maker is suspended or was removed.
 */
export async function findToken(token: string, now: Date): Promise<TokenStanding | null> {
  const workspaceId = workspaceIn(token);
  if (!workspaceId) return null;
  const [row] = await database().execute<Row>(sql`select * from token_context(${workspaceId}::uuid, ${hashOf(token)})`);
  if (!row || now >= new Date(row.expires_at)) return null;
  return {
    token: { id: row.token_id, name: row.token_name, lastUsedAt: date(row.last_used_at) },
    user: userOf(row),
    workspace: {
      ...{ id: workspaceId, slug: row.slug, name: row.workspace_name, locale: row.workspace_locale },
      ...{ timeZone: row.workspace_time_zone, currency: row.currency, logoVersion: row.logo_version },
    },
    actor: actorOf(row),
  };
}

/** A token is no session, and nobody's identity was ever proved by one. */
function userOf(row: Row): SignedIn {
  return {
    ...{ id: row.user_id, email: row.email, firstName: row.first_name, lastName: row.last_name },
    ...{ locale: row.locale, timeZone: row.time_zone, theme: row.theme },
    ...{ emailVerifiedAt: date(row.email_verified_at), twoFactorAt: date(row.two_factor_at) },
    ...{ pictureVersion: row.picture_version, lastWorkspaceId: row.last_workspace_id },
    session: { id: row.token_id, provedAt: new Date(0), remember: false },
  };
}

function actorOf(row: Row): Actor {
  const [roles, grants] = [row.roles ?? [], row.grants ?? []];
  const held = effectiveOf({ isOwner: row.is_owner, roles, grants });
  return {
    ...{ memberId: row.member_id, userId: row.user_id, isOwner: false },
    name: fullName({ firstName: row.member_first_name, lastName: row.member_last_name }),
    roles: roles.map(({ id, name }) => ({ id, name })),
    permissions: narrowed(held, row.token_permissions),
    only: row.token_permissions,
  };
}
