import { and, eq } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { members } from "@/db/schema/members";
import type { Ctx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Delivery, deliveriesOf } from "@/lib/mail/queries";
import type { Named } from "@/lib/members/member";
import { isOwner } from "@/lib/members/queries/held";
import { exceeds } from "@/lib/roles/giving";
import { fullName } from "@/lib/users/user";
import { type State, stateOf } from "../invitation";
import { canTakeEffect } from "../policy";
import type { InvitationRow } from "./by-token";
import { type Gift, giftOf } from "./gifts";
import { getInviter } from "./inviter";

/** One invitation with all that is known of it, for those who manage members. Never its link. */
export type Detail = Omit<InvitationRow, "workspaceId" | "linkId" | "invitedById" | "revokedById" | "replacesId"> & {
  name: string;
  state: State;
  gift: Gift;
  inviter: string;
  /** The member whose place it hands on; `gone` when they were removed since. */
  replaces: (Named & { gone: boolean }) | null;
  delivery: Delivery | null;
  /** Why it would be refused if it were accepted now, if it would. */
  stuck: string | null;
  /** Whether the actor could vouch for it, and so renew it. */
  renewable: boolean;
};

/** @throws NotFound */
export async function getInvitation(ctx: Ctx, id: string): Promise<Detail> {
  const [found] = isId(id)
    ? await ctx.tx
        .select()
        .from(invitations)
        .where(and(eq(invitations.workspaceId, ctx.workspace.id), eq(invitations.id, id)))
    : [];
  if (!found) throw new NotFound("invitation");
  const { workspaceId: _, linkId: __, invitedById, revokedById: ___, replacesId, ...invitation } = found;
  const [gift, inviter, deliveries, replaced] = await Promise.all([
    giftOf(ctx, id),
    getInviter(ctx, invitedById),
    deliveriesOf(ctx, "invitation", [id]),
    replacesId ? findReplaced(ctx, replacesId) : null,
  ]);
  const verdict = canTakeEffect(inviter, gift, replaced);
  return {
    ...invitation,
    ...{ gift, inviter: inviter.name, name: fullName(found), state: stateOf(found, ctx.now) },
    replaces: replaced && { id: replaced.id, name: replaced.name, gone: replaced.gone },
    delivery: deliveries.get(id) ?? null,
    stuck: verdict.allow ? null : verdict.because.code,
    renewable: gift.roles.length > 0 && exceeds(ctx.actor, gift).length === 0,
  };
}

async function findReplaced({ tx, workspace }: Ctx, memberId: string) {
  const { id, firstName, lastName, removedAt } = members;
  const [row] = await tx
    .select({ id, firstName, lastName, removedAt, isOwner })
    .from(members)
    .where(and(eq(members.workspaceId, workspace.id), eq(id, memberId)));
  return row ? { ...row, name: fullName(row), gone: row.removedAt !== null } : null;
}
