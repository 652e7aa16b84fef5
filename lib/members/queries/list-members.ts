import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { type Cursor, cutStretch, readCursor, type Stretch } from "@/lib/kernel/cursor";
import { fullName } from "@/lib/users/user";
import type { ListMembers } from "../input";
import { type MemberRow, statusOf } from "../member";
import { countMembers, type Total } from "./count-members";
import { listed, searched } from "./filters";
import { isOwner, roleNames, teamNames } from "./held";

type Where = Pick<PlaceCtx, "tx" | "workspace" | "now">;

const KEYS = {
  name: { kind: "text", column: sql`${members.sortName}` },
  active: { kind: "moment", column: sql`coalesce(${members.lastActiveAt}, 'epoch'::timestamptz)` },
  joined: { kind: "moment", column: sql`${members.createdAt}` },
} as const;

type Row = MemberRow & { sortName: string };

/**
 * One stretch of the members who aren't removed: filtered, sorted, and gone through by keys in both directions, so that
 * the last page costs what the first does. The total is kept, or counted to a thousand where filters narrow the list.
 */
export async function listMembers(ctx: Where, asked: ListMembers): Promise<Stretch<MemberRow> & { total: Total }> {
  const { sort, direction, limit } = asked;
  const order = `${sort} ${direction}`;
  const cursor = readCursor(asked.cursor, order, [KEYS[sort].kind, "id"]);
  const search = await searched(ctx, asked.q);
  const where = and(listed(ctx, asked), search.where);
  const [read, total] = await Promise.all([
    readRows(ctx, and(where, beyond(asked, cursor)), asked, cursor),
    countMembers(ctx, where, { ...asked, found: search.found }),
  ]);
  const { rows, ...around } = cutStretch(read, limit, cursor, order, (row) => [keyOf(row, sort), row.id]);
  return { rows: rows.map(({ sortName: _, ...row }) => row), ...around, total };
}

const keyOf = (row: Row, sort: ListMembers["sort"]): string | number => {
  if (sort === "name") return row.sortName;
  return (sort === "active" ? row.lastActiveAt : row.createdAt)?.getTime() ?? 0;
};

const isAscending = ({ direction }: ListMembers, cursor: Cursor | null) =>
  (direction === "asc") !== (cursor?.side === "before");

function beyond(asked: ListMembers, cursor: Cursor | null): SQL | undefined {
  if (!cursor) return undefined;
  const [key, id] = cursor.keys;
  const value = typeof key === "number" ? sql`${new Date(key).toISOString()}::timestamptz` : sql`${key}`;
  const than = isAscending(asked, cursor) ? sql`>` : sql`<`;
  return sql`(${KEYS[asked.sort].column}, ${members.id}) ${than} (${value}, ${String(id)}::uuid)`;
}

async function readRows(ctx: Where, where: SQL | undefined, asked: ListMembers, cursor: Cursor | null): Promise<Row[]> {
  const by = isAscending(asked, cursor) ? asc : desc;
  const rows = await ctx.tx
    .select({
      id: members.id,
      userId: members.userId,
      firstName: members.firstName,
      lastName: members.lastName,
      email: members.email,
      capacity: members.capacity,
      suspendedAt: members.suspendedAt,
      lastActiveAt: members.lastActiveAt,
      createdAt: members.createdAt,
      version: members.version,
      sortName: members.sortName,
      twoFactorAt: users.twoFactorAt,
      pictureVersion: users.pictureVersion,
      isOwner,
      roles: roleNames,
      teams: teamNames,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(where)
    .orderBy(by(KEYS[asked.sort].column), by(members.id))
    .limit(asked.limit + 1);
  return rows.map(({ firstName, lastName, suspendedAt, twoFactorAt, ...row }) => ({
    ...row,
    name: fullName({ firstName, lastName }),
    status: statusOf({ suspendedAt }),
    twoFactor: twoFactorAt !== null,
  }));
}
