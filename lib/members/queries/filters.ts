import { and, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import type { ListMembers } from "../input";
import { hasTrigram, patternsOf } from "../search";

type Place = Pick<PlaceCtx, "tx" | "workspace">;
type Asked = Partial<Pick<ListMembers, "q" | "role" | "team" | "status" | "twoFactor" | "active">>;

/** Search results up to so many are taken from the index; more of them are soon met by walking the list in its order. */
export const MOST_FOUND = 1000;

const DAYS = { day: 1, week: 7, month: 30, "not-month": 30 };

/** Members of the workspace who weren't removed and whom the filters let through. */
export function listed(ctx: Place & Pick<PlaceCtx, "now">, asked: Asked): SQL | undefined {
  const { role, team, status, twoFactor } = asked;
  return and(
    eq(members.workspaceId, ctx.workspace.id),
    isNull(members.removedAt),
    role ? holds("member_roles", "role_id", role) : undefined,
    team ? holds("team_members", "team_id", team) : undefined,
    status && (status === "active" ? isNull(members.suspendedAt) : isNotNull(members.suspendedAt)),
    twoFactor && (twoFactor === "on" ? isNotNull(users.twoFactorAt) : isNull(users.twoFactorAt)),
    wasActive(ctx.now, asked.active),
  );
}

/** Whether the member has a role or is in a team. */
export function holds(table: "member_roles" | "team_members", column: "role_id" | "team_id", id: string): SQL {
  const held = sql.identifier(table);
  return sql`exists (select 1 from ${held} x where x.workspace_id = members.workspace_id
    and x.member_id = members.id and x.${sql.identifier(column)} = ${id})`;
}

function wasActive(now: Date, active: Asked["active"]): SQL | undefined {
  if (!active) return undefined;
  if (active === "never") return isNull(members.lastActiveAt);
  const since = new Date(now.getTime() - DAYS[active] * 86_400_000);
  if (active !== "not-month") return gte(members.lastActiveAt, since);
  return or(lt(members.lastActiveAt, since), isNull(members.lastActiveAt));
}

/** What the search asks of names and addresses, and, when they are few, how many it finds in all. */
export async function searched(ctx: Place, q: string | undefined): Promise<{ where?: SQL; found?: number }> {
  const patterns = patternsOf(q ?? "");
  if (patterns.length === 0) return {};
  if (hasTrigram(patterns)) {
    const list = sql.join(
      patterns.map((one) => sql`folded(${one})`),
      sql`, `,
    );
    const rows = await ctx.tx.execute<{ id: string }>(
      sql`select members_like(array[${list}], ${MOST_FOUND + 1}) as id`,
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length <= MOST_FOUND) return { where: inArray(members.id, ids), found: ids.length };
  }
  return { where: and(...patterns.map((one) => sql`${members.searchText} like folded(${one})`)) };
}
