import { and, asc, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { apiTokens } from "@/db/schema/api-tokens";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { Ctx } from "@/lib/kernel/ctx";
import { type Cursor, cutStretch, readCursor, type Stretch } from "@/lib/kernel/cursor";
import { insist } from "@/lib/kernel/errors";
import { fullName } from "@/lib/users/user";
import { type ApiToken, stateOf } from "../api-token";
import { canManageTokens } from "../policy";

const PAGE = 50;
const ORDER = "newest";
const COUNTED = 1000;

/**
 * The tokens of the workspace, whoever made them, the newest first and gone through by key.
 *
 * @throws Forbidden without `api-tokens:manage`
 */
export async function listTokens(ctx: Ctx, { cursor: place }: { cursor?: string }): Promise<Stretch<ApiToken>> {
  insist(canManageTokens(ctx.actor));
  const cursor = readCursor(place, ORDER, ["moment", "id"]);
  const by = cursor?.side === "before" ? asc : desc;
  const read = await ctx.tx
    .select({ token: apiTokens, member: members, pictureVersion: users.pictureVersion })
    .from(apiTokens)
    .innerJoin(members, and(eq(members.workspaceId, apiTokens.workspaceId), eq(members.id, apiTokens.memberId)))
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(apiTokens.workspaceId, ctx.workspace.id), beyond(cursor)))
    .orderBy(by(apiTokens.createdAt), by(apiTokens.id))
    .limit(PAGE + 1);
  const stretch = cutStretch(read, PAGE, cursor, ORDER, ({ token }) => [token.createdAt.getTime(), token.id]);
  return { ...stretch, rows: stretch.rows.map((row) => shown(row, ctx.now)) };
}

type Row = {
  token: typeof apiTokens.$inferSelect;
  member: typeof members.$inferSelect;
  pictureVersion: string | null;
};

function shown({ token, member, pictureVersion }: Row, now: Date): ApiToken {
  const { id, name, permissions, createdAt, expiresAt, lastUsedAt, lastUsedFrom, revokedAt } = token;
  return {
    ...{ id, name, permissions, createdAt, expiresAt, lastUsedAt, lastUsedFrom, revokedAt },
    maker: { id: member.id, userId: member.userId, name: fullName(member), pictureVersion },
    state: stateOf({ revokedAt, expiresAt, makerActive: member.active }, now),
  };
}

function beyond(cursor: Cursor | null): SQL | undefined {
  if (!cursor) return undefined;
  const [at, id] = cursor.keys;
  const than = cursor.side === "before" ? sql`>` : sql`<`;
  const moment = new Date(Number(at)).toISOString();
  return sql`(${apiTokens.createdAt}, ${apiTokens.id}) ${than} (${moment}::timestamptz, ${String(id)}::uuid)`;
}

/** How many tokens work now, to a thousand. */
export async function countLiveTokens(ctx: Ctx): Promise<number> {
  insist(canManageTokens(ctx.actor));
  const rows = await ctx.tx
    .select({ id: apiTokens.id })
    .from(apiTokens)
    .innerJoin(members, and(eq(members.workspaceId, apiTokens.workspaceId), eq(members.id, apiTokens.memberId)))
    .where(
      and(
        eq(apiTokens.workspaceId, ctx.workspace.id),
        isNull(apiTokens.revokedAt),
        gt(apiTokens.expiresAt, ctx.now),
        eq(members.active, true),
      ),
    )
    .limit(COUNTED);
  return rows.length;
}
