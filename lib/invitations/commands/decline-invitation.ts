import { and, eq } from "drizzle-orm";
import type { output } from "zod";
import { invitations } from "@/db/schema/invitations";
import { record } from "@/lib/audit/commands";
import type { PublicCtx } from "@/lib/kernel/ctx";
import { fullName } from "@/lib/users/user";
import type { TokenInput } from "../input";
import { holdLive } from "./hold-live";

/**
 * The invited person says no. Needs nothing but the mailed link, since it gives nobody anything.
 *
 * @throws NotFound for a link that never was ours; Conflict when the link is dead
 */
export async function declineInvitation(ctx: PublicCtx, { token }: output<typeof TokenInput>): Promise<void> {
  const { place, invitation } = await holdLive(ctx, token);
  await ctx.tx
    .update(invitations)
    .set({ declinedAt: ctx.now })
    .where(and(eq(invitations.workspaceId, place.workspace.id), eq(invitations.id, invitation.id)));
  const name = fullName(invitation);
  await record(
    place,
    "invitation.declined",
    { type: "invitation", id: invitation.id, name },
    {},
    { memberId: null, name },
  );
}
