import { and, eq } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { record } from "@/lib/audit/commands";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { Conflict, insist } from "@/lib/kernel/errors";
import { fullName } from "@/lib/users/user";
import { isAllowedAddress } from "@/lib/workspaces/domain";
import { canTakeEffect } from "../policy";
import type { InvitationRow } from "../queries/by-token";
import type { Gift } from "../queries/gifts";
import { getInviter } from "../queries/inviter";
import { getRules } from "../queries/rules";
import { holdGift } from "./hold-gift";
import { writeMember } from "./write-member";

type Person = { userId: string; firstName: string; lastName: string };

/**
 * Turns a locked, live invitation into a membership. Whoever vouches for it is judged as they stand now, and so are the
 * roles that are left of it.
 *
 * @throws Forbidden when the inviter couldn't give this any more, no role is left, or the domain isn't taken any more
 * @throws Conflict when the person is a member already
 */
export async function seatMember(place: PlaceCtx, invitation: InvitationRow, person: Person): Promise<void> {
  const gift = await holdGift(place, invitation.id);
  insist(canTakeEffect(await getInviter(place, invitation.invitedById), gift));
  const { domains } = await getRules(place);
  if (!isAllowedAddress(invitation.email, domains)) throw new Conflict("domainNotTaken");
  const memberId = await writeMember(place, { ...invitation, ...person }, gift);
  await place.tx
    .update(invitations)
    .set({ acceptedAt: place.now, acceptedMemberId: memberId })
    .where(and(eq(invitations.workspaceId, place.workspace.id), eq(invitations.id, invitation.id)));
  const name = fullName(person);
  const subject = { type: "invitation", id: invitation.id, name };
  await record(place, "invitation.accepted", subject, { to: named(gift) }, { memberId, name });
}

function named(gift: Gift) {
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  return { roles: names(gift.roles), grants: names(gift.grants), teams: names(gift.teams) };
}
