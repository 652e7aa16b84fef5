import { and, desc, eq } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { ownershipNominations as nominations } from "@/db/schema/ownerships";
import { users } from "@/db/schema/users";
import type { Ctx, PlaceCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { can } from "@/lib/roles/effective";
import { fullName } from "@/lib/users/user";
import { type NominationState, stateOf } from "../ownership";
import { canAnswer } from "../policy";

export type NominationRow = typeof nominations.$inferSelect;

/**
 * A nomination of this workspace as it is stored; `lock` holds it until the transaction ends.
 *
 * @throws NotFound when there is none: an id that is malformed, or of another workspace
 */
export async function getNomination(
  ctx: Pick<PlaceCtx, "tx" | "workspace">,
  id: string,
  { lock = false } = {},
): Promise<NominationRow> {
  if (!isId(id)) throw new NotFound("nomination");
  const chosen = ctx.tx
    .select()
    .from(nominations)
    .where(and(eq(nominations.workspaceId, ctx.workspace.id), eq(nominations.id, id)));
  const [row] = await (lock ? chosen.for("update") : chosen);
  if (!row) throw new NotFound("nomination");
  return row;
}

/** The newest nomination, as those see it whom it concerns. `answerable`: it is open, and the reader's to answer. */
export type Nomination = {
  id: string;
  state: NominationState;
  answerable: boolean;
  nominee: { id: string; userId: string; name: string; firstName: string; pictureVersion: string | null };
  expiresAt: Date;
  /** When it was answered, taken back or ran out; null while it is open. */
  endedAt: Date | null;
};

/**
 * The newest nomination of the workspace; null when there is none, for members whom it doesn't concern, and for
 * who looks through the rights of one whom it does.
 */
export async function findNewestNomination(ctx: Ctx): Promise<Nomination | null> {
  const { id, userId, firstName, lastName } = members;
  const [row] = await ctx.tx
    .select({ row: nominations, nominee: { id, userId, firstName, lastName, pictureVersion: users.pictureVersion } })
    .from(nominations)
    .innerJoin(members, and(eq(members.workspaceId, ctx.workspace.id), eq(id, nominations.nomineeId)))
    .innerJoin(users, eq(users.id, userId))
    .where(eq(nominations.workspaceId, ctx.workspace.id))
    .orderBy(desc(nominations.createdAt), desc(nominations.id))
    .limit(1);
  if (!row) return null;
  const mine = canAnswer(ctx.actor, row.row);
  const onlooker = ctx.actor.viewing?.viewer ?? ctx.actor;
  if (!can(onlooker, "ownership:transfer") && (!mine || ctx.actor.viewing)) return null;
  const state = stateOf(row.row, ctx.now);
  const { acceptedAt, declinedAt, cancelledAt, expiresAt } = row.row;
  const { lastName: _, ...nominee } = { ...row.nominee, name: fullName(row.nominee) };
  const endedAt = state === "open" ? null : (acceptedAt ?? declinedAt ?? cancelledAt ?? expiresAt);
  return { id: row.row.id, state, answerable: mine && state === "open", nominee, expiresAt, endedAt };
}
