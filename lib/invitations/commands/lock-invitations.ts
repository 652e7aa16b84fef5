import { and, asc, eq, inArray } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { Conflict, NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { fullName } from "@/lib/users/user";
import { isOpen, stateOf } from "../invitation";
import type { InvitationRow } from "../queries/by-token";

/**
 * Holds invitations of this workspace until the transaction ends, always in the same order, so that two requests never
 * wait for each other.
 *
 * @throws NotFound when one isn't of this workspace
 */
export async function lockInvitations(ctx: PlaceCtx, ids: string[]): Promise<InvitationRow[]> {
  if (!ids.every(isId)) throw new NotFound("invitation");
  const rows = await ctx.tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, ctx.workspace.id), inArray(invitations.id, ids)))
    .orderBy(asc(invitations.id))
    .for("update");
  if (rows.length !== new Set(ids).size) throw new NotFound("invitation");
  return rows;
}

/** The same for one that must still be open. @throws NotFound; Conflict that says how it ended */
export async function lockOpenInvitation(ctx: PlaceCtx, id: string): Promise<InvitationRow> {
  const [invitation] = await lockInvitations(ctx, [id]);
  if (!invitation) throw new NotFound("invitation");
  const state = stateOf(invitation, ctx.now);
  if (!isOpen(state)) throw new Conflict("invitationEnded", { state, name: fullName(invitation) });
  return invitation;
}
