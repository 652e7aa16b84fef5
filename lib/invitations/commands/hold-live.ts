import type { PlaceCtx, PublicCtx } from "@/lib/kernel/ctx";
import { Conflict, NotFound } from "@/lib/kernel/errors";
import { lockPlace } from "@/lib/members/queries/get-member";
import { stateOf } from "../invitation";
import { findByToken, type Held, type InvitationRow } from "../queries/by-token";

/** An invitation whose link works at this moment, inside its workspace. */
type LiveInvitation = { place: PlaceCtx; invitation: InvitationRow };

/**
 * Locks the invitation behind a mailed link that works at this moment, and before it the member whose place it hands on:
 * whoever edits, suspends or removes a member locks these two in the same order.
 *
 * @throws NotFound for a link that never was ours; Conflict that says how it died
 */
export async function holdLive(ctx: PublicCtx, token: string): Promise<LiveInvitation> {
  const seen = await findByToken(ctx, token);
  if (seen?.invitation.replacesId) await lockPlace(seen.place, seen.invitation.replacesId);
  return insistLive(ctx, await findByToken(ctx, token, { lock: true }));
}

/** The same without the lock: for what must be known before the work, which decides anew. */
export async function seeLive(ctx: PublicCtx, token: string): Promise<LiveInvitation> {
  return insistLive(ctx, await findByToken(ctx, token));
}

function insistLive(ctx: PublicCtx, held: Held | null): LiveInvitation {
  if (!held) throw new NotFound("invitation");
  const { place, invitation, replaced } = held;
  const state = stateOf(invitation, ctx.now);
  if (state === "accepted" || state === "declined" || state === "revoked") throw new Conflict("linkEnded", { state });
  if (replaced) throw new Conflict("linkEnded", { state: "replaced" });
  if (state === "expired") throw new Conflict("linkEnded", { state });
  return { place, invitation };
}
