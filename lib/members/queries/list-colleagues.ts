import { and, asc, desc, eq, isNull, not, type SQL, sql } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { type Cursor, cutStretch, readCursor, type Stretch } from "@/lib/kernel/cursor";
import { fullName } from "@/lib/users/user";
import { type Colleague, statusOf } from "../member";
import { patternsOf } from "../search";
import { holds } from "./filters";

type Where = Pick<PlaceCtx, "tx" | "workspace">;

/** Those in a team, or those outside of it. */
type Asked = { team: string; inside: boolean; q?: string; cursor?: string; limit?: number };

const ORDER = "name";

/**
 * Members by name, as every colleague may see them, in or outside a team. The search looks at names alone: an address that
 * may not be seen can't be guessed at either.
 */
export async function listColleagues(ctx: Where, asked: Asked): Promise<Stretch<Colleague>> {
  const { team, inside, q = "", limit = 50 } = asked;
  const cursor = readCursor(asked.cursor, ORDER, ["text", "id"]);
  const backwards = cursor?.side === "before";
  const isIn = holds("team_members", "team_id", team);
  const by = backwards ? desc : asc;
  const read = await ctx.tx
    .select({
      id: members.id,
      userId: members.userId,
      firstName: members.firstName,
      lastName: members.lastName,
      sortName: members.sortName,
      suspendedAt: members.suspendedAt,
      pictureVersion: users.pictureVersion,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.workspaceId, ctx.workspace.id),
        isNull(members.removedAt),
        inside ? isIn : not(isIn),
        ...patternsOf(q).map((one) => sql`${members.sortName} like folded(${one})`),
        beyond(cursor),
      ),
    )
    .orderBy(by(members.sortName), by(members.id))
    .limit(limit + 1);
  const { rows, ...around } = cutStretch(read, limit, cursor, ORDER, (row) => [row.sortName, row.id]);
  return { rows: rows.map(asColleague), ...around };
}

function beyond(cursor: Cursor | null): SQL | undefined {
  if (!cursor) return undefined;
  const [name, id] = cursor.keys;
  const than = cursor.side === "before" ? sql`<` : sql`>`;
  return sql`(${members.sortName}, ${members.id}) ${than} (${name}, ${id}::uuid)`;
}

type Row = Omit<Colleague, "name" | "status"> & { firstName: string; lastName: string; suspendedAt: Date | null };

function asColleague({ id, userId, pictureVersion, suspendedAt, ...person }: Row): Colleague {
  return { id, userId, name: fullName(person), pictureVersion, status: statusOf({ suspendedAt }) };
}
