import { and, eq } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { record } from "@/lib/audit/commands";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { Conflict, insist } from "@/lib/kernel/errors";
import { getMember } from "@/lib/members/queries/get-member";
import type { MemberTouch } from "@/lib/members/touch";
import { fullName } from "@/lib/users/user";
import { isAllowedAddress } from "@/lib/workspaces/domain";
import { canTakeEffect } from "../policy";
import type { InvitationRow } from "../queries/by-token";
import type { Gift } from "../queries/gifts";
import { getInviter } from "../queries/inviter";
import { getRules } from "../queries/rules";
import { handOver } from "./hand-over";
import { holdGift } from "./hold-gift";
import { writeMember } from "./write-member";

type Person = { userId: string; firstName: string; lastName: string };

/**
 * Turns a locked, live invitation into a membership. Whoever vouches for it is judged as they stand now, and so are the
 * roles that are left of it. One that hands on a member's place moves all that is theirs, as it stands now, by `touches`.
 *
 * @throws Forbidden when the inviter couldn't give this any more, no role is left, or the place became the Owner's
 * @throws Conflict when the person is a member already, or the domain isn't taken any more
 */
export async function seatMember(
  place: PlaceCtx,
  invitation: InvitationRow,
  person: Person,
  touches: readonly MemberTouch[],
): Promise<void> {
  const gift = await holdGift(place, invitation);
  const replaced = invitation.replacesId ? await getMember(place, invitation.replacesId) : null;
  insist(canTakeEffect(await getInviter(place, invitation.invitedById), gift, replaced));
  const { domains } = await getRules(place);
  if (!isAllowedAddress(invitation.email, domains)) throw new Conflict("domainNotTaken");
  const moved = replaced && { phone: replaced.phone, capacity: replaced.capacity };
  const memberId = await writeMember(place, { ...invitation, ...moved, ...person }, gift);
  await place.tx
    .update(invitations)
    .set({ acceptedAt: place.now, acceptedMemberId: memberId, ...moved })
    .where(and(eq(invitations.workspaceId, place.workspace.id), eq(invitations.id, invitation.id)));
  const name = fullName(person);
  const subject = { type: "invitation", id: invitation.id, name };
  await record(place, "invitation.accepted", subject, { to: named(gift) }, { memberId, name });
  if (replaced) await handOver(place, { invitation, gift, replaced, heir: { id: memberId, name } }, touches);
}

function named(gift: Gift) {
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  return { roles: names(gift.roles), grants: names(gift.grants), teams: names(gift.teams) };
}
