import type { PlaceCtx } from "@/lib/kernel/ctx";
import { Conflict } from "@/lib/kernel/errors";
import { stateOf } from "../ownership";
import { getNomination, type NominationRow } from "../queries/nominations";

/**
 * Locks a nomination that nobody has answered yet. The members that it is between are locked before it, by everybody, so
 * that two who act on it at once go one after the other.
 *
 * @throws NotFound; Conflict that says how it ended
 */
export async function holdOpen(ctx: PlaceCtx, id: string): Promise<NominationRow> {
  const nomination = await getNomination(ctx, id, { lock: true });
  const state = stateOf(nomination, ctx.now);
  if (state !== "open") throw new Conflict("nominationEnded", { state });
  return nomination;
}
