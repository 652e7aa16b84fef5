import { and, asc, desc, eq, gt, ilike, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { members } from "@/db/schema/members";
import type { Ctx } from "@/lib/kernel/ctx";
import { type Delivery, deliveriesOf } from "@/lib/mail/queries";
import { type State, stateOf } from "../invitation";
import { giftsOf } from "./gifts";

export const PAGE = 50;

/** A place in the list: before or after the row with this time and id. */
export type Place = { at: Date; id: string };

export type Wanted = { search?: string; state?: State; newerThan?: Place; olderThan?: Place };

export type Listed = {
  id: string;
  name: string;
  email: string;
  state: State;
  roles: string[];
  inviter: string;
  expiresAt: Date;
  endedAt: Date | null;
  createdAt: Date;
  sentAt: Date;
  delivery: Delivery | null;
};

export type Page = { rows: Listed[]; newer: Place | null; older: Place | null };

/** Invitations, newest first, a page at a time by key. */
export async function listInvitations(ctx: Ctx, wanted: Wanted): Promise<Page> {
  const back = wanted.newerThan !== undefined;
  const found = await select(ctx, wanted, back);
  const more = found.length > PAGE;
  const rows = back ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const ids = rows.map(({ id }) => id);
  const [gifts, deliveries] = await Promise.all([giftsOf(ctx, ids), deliveriesOf(ctx, "invitation", ids)]);
  const listed = rows.map(({ renewedAt, acceptedAt, declinedAt, revokedAt, ...row }) => ({
    ...row,
    state: stateOf({ ...row, acceptedAt, declinedAt, revokedAt }, ctx.now),
    roles: gifts.get(row.id)?.roles.map(({ name }) => name) ?? [],
    endedAt: acceptedAt ?? declinedAt ?? revokedAt,
    sentAt: renewedAt ?? row.createdAt,
    delivery: deliveries.get(row.id) ?? null,
  }));
  const hasNewer = back ? more : wanted.olderThan !== undefined;
  const hasOlder = back || more;
  return { rows: listed, newer: hasNewer ? placeOf(listed[0]) : null, older: hasOlder ? placeOf(listed.at(-1)) : null };
}

function placeOf(row: Listed | undefined): Place | null {
  return row ? { at: row.createdAt, id: row.id } : null;
}

function select({ tx, workspace, now }: Ctx, wanted: Wanted, back: boolean) {
  const { id, email, createdAt, renewedAt, expiresAt, acceptedAt, declinedAt, revokedAt } = invitations;
  const order = back ? asc : desc;
  return tx
    .select({
      ...{ id, email, createdAt, renewedAt, expiresAt, acceptedAt, declinedAt, revokedAt },
      name: sql<string>`${invitations.firstName} || ' ' || ${invitations.lastName}`,
      inviter: sql<string>`${members.firstName} || ' ' || ${members.lastName}`,
    })
    .from(invitations)
    .innerJoin(members, and(eq(members.workspaceId, invitations.workspaceId), eq(members.id, invitations.invitedById)))
    .where(
      and(eq(invitations.workspaceId, workspace.id), inState(wanted.state, now), matching(wanted.search), from(wanted)),
    )
    .orderBy(order(createdAt), order(id))
    .limit(PAGE + 1);
}

function from({ newerThan, olderThan }: Wanted): SQL | undefined {
  const key = sql`(${invitations.createdAt}, ${invitations.id})`;
  if (newerThan) return sql`${key} > (${newerThan.at.toISOString()}::timestamptz, ${newerThan.id}::uuid)`;
  if (olderThan) return sql`${key} < (${olderThan.at.toISOString()}::timestamptz, ${olderThan.id}::uuid)`;
  return undefined;
}

function matching(search: string | undefined): SQL | undefined {
  const text = search?.trim();
  if (!text) return undefined;
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const name = sql<string>`${invitations.firstName} || ' ' || ${invitations.lastName}`;
  return or(ilike(invitations.email, pattern), ilike(name, pattern));
}

/** The condition of a state, as `stateOf` reads it. */
export function inState(state: State | undefined, now: Date): SQL | undefined {
  const { acceptedAt, declinedAt, revokedAt, expiresAt } = invitations;
  const open = [acceptedAt, declinedAt, revokedAt].map((end) => isNull(end));
  if (state === "accepted") return isNotNull(acceptedAt);
  if (state === "declined") return isNotNull(declinedAt);
  if (state === "revoked") return isNotNull(revokedAt);
  if (state === "pending") return and(...open, gt(expiresAt, now));
  if (state === "expired") return and(...open, lte(expiresAt, now));
  return undefined;
}
