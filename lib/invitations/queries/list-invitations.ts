import { and, asc, desc, eq, gt, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { invitations } from "@/db/schema/invitations";
import { members } from "@/db/schema/members";
import type { Ctx } from "@/lib/kernel/ctx";
import { type Cursor, cutStretch, readCursor, type Stretch } from "@/lib/kernel/cursor";
import { type Delivery, deliveriesOf } from "@/lib/mail/queries";
import { patternsOf } from "@/lib/members/search";
import { fullName } from "@/lib/users/user";
import type { ListInvitations } from "../input";
import { type State, stateOf } from "../invitation";
import { giftsOf } from "./gifts";

const replacedMembers = alias(members, "replaced");

const PAGE = 50;
const ORDER = "newest";

export type Listed = {
  id: string;
  name: string;
  email: string;
  state: State;
  roles: string[];
  inviter: string;
  /** The name of the member whose place it hands on. */
  replaces: string | null;
  expiresAt: Date;
  /** When it was accepted, declined or revoked. */
  endedAt: Date | null;
  createdAt: Date;
  delivery: Delivery | null;
};

/** Invitations, newest first, gone through by key in both directions. */
export async function listInvitations(ctx: Ctx, asked: ListInvitations): Promise<Stretch<Listed>> {
  const cursor = readCursor(asked.cursor, ORDER, ["moment", "id"]);
  const read = await readRows(ctx, asked, cursor);
  const stretch = cutStretch(read, asked.limit ?? PAGE, cursor, ORDER, (row) => [row.createdAt.getTime(), row.id]);
  const ids = stretch.rows.map(({ id }) => id);
  const [gifts, deliveries] = await Promise.all([giftsOf(ctx, ids), deliveriesOf(ctx, "invitation", ids)]);
  const rows = stretch.rows.map(({ firstName, lastName, inviterFirst, inviterLast, replaced, ...row }) => ({
    ...{ id: row.id, email: row.email, expiresAt: row.expiresAt, createdAt: row.createdAt },
    name: fullName({ firstName, lastName }),
    inviter: fullName({ firstName: inviterFirst, lastName: inviterLast }),
    replaces: replaced && fullName(replaced),
    state: stateOf(row, ctx.now),
    roles: gifts.get(row.id)?.roles.map(({ name }) => name) ?? [],
    endedAt: row.acceptedAt ?? row.declinedAt ?? row.revokedAt,
    delivery: deliveries.get(row.id) ?? null,
  }));
  return { ...stretch, rows };
}

function readRows({ tx, workspace, now }: Ctx, { q, state, limit = PAGE }: ListInvitations, cursor: Cursor | null) {
  const { id, email, firstName, lastName, createdAt, expiresAt, acceptedAt, declinedAt, revokedAt } = invitations;
  const by = cursor?.side === "before" ? asc : desc;
  return tx
    .select({
      ...{ id, email, firstName, lastName, createdAt, expiresAt, acceptedAt, declinedAt, revokedAt },
      ...{ inviterFirst: members.firstName, inviterLast: members.lastName },
      replaced: { firstName: replacedMembers.firstName, lastName: replacedMembers.lastName },
    })
    .from(invitations)
    .innerJoin(members, and(eq(members.workspaceId, workspace.id), eq(members.id, invitations.invitedById)))
    .leftJoin(
      replacedMembers,
      and(eq(replacedMembers.workspaceId, workspace.id), eq(replacedMembers.id, invitations.replacesId)),
    )
    .where(and(eq(invitations.workspaceId, workspace.id), inState(state, now), matching(q), beyond(cursor)))
    .orderBy(by(createdAt), by(id))
    .limit(limit + 1);
}

function beyond(cursor: Cursor | null): SQL | undefined {
  if (!cursor) return undefined;
  const [at, id] = cursor.keys;
  const than = cursor.side === "before" ? sql`>` : sql`<`;
  const moment = new Date(Number(at)).toISOString();
  return sql`(${invitations.createdAt}, ${invitations.id}) ${than} (${moment}::timestamptz, ${String(id)}::uuid)`;
}

/** Every word somewhere in name or address, accents aside. */
function matching(q: string | undefined): SQL | undefined {
  const text = sql`folded(${invitations.firstName} || ' ' || ${invitations.lastName} || ' ' || ${invitations.email})`;
  return and(...patternsOf(q ?? "").map((pattern) => sql`${text} like folded(${pattern})`));
}

/** The condition of a state, as `stateOf` reads it. */
export function inState(state: State | undefined, now: Date): SQL | undefined {
  const { acceptedAt, declinedAt, revokedAt, expiresAt } = invitations;
  const open = and(isNull(acceptedAt), isNull(declinedAt), isNull(revokedAt));
  if (state === "accepted") return isNotNull(acceptedAt);
  if (state === "declined") return isNotNull(declinedAt);
  if (state === "revoked") return isNotNull(revokedAt);
  if (state === "pending") return and(open, gt(expiresAt, now));
  if (state === "expired") return and(open, lte(expiresAt, now));
  return undefined;
}
