import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import { can, type Holder } from "@/lib/roles/effective";
import type { Given } from "@/lib/roles/giving";
import { canGive } from "@/lib/roles/policy";

/** Whoever sends an invitation vouches for all that it gives; so does whoever renews it. */
export function canInvite(actor: Holder, given: Given): Verdict {
  const manages = canManage(actor);
  return manages.allow ? canGive(actor, given) : manages;
}

/** Anybody's place can be handed on but the Owner's; whoever takes it over is given all that it holds. */
export function canReplace(actor: Holder, member: Given & Replaced): Verdict {
  return member.isOwner ? deny("ownerNotReplaced") : canInvite(actor, member);
}

/** The member whose place an invitation hands on. */
type Replaced = { isOwner: boolean };

/** Taking an invitation back gives nobody anything. */
export function canRevoke(actor: Holder): Verdict {
  return canManage(actor);
}

/** The member who vouches for an invitation, as they stand at this moment. */
export type Inviter = Holder & { active: boolean };

/**
 * Asked again when it is accepted: whoever vouches for it must still be here, still manage members and still hold all that
 * it gives. At least one role must be left of those that were chosen. Whoever became the Owner keeps their place.
 */
export function canTakeEffect(inviter: Inviter, given: Given, replaced?: Replaced | null): Verdict {
  if (replaced?.isOwner) return deny("replacedIsOwner");
  if (given.roles.length === 0) return deny("invitationWithoutRole");
  if (!inviter.active || !canInvite(inviter, given).allow) return deny("inviterCannotAnyMore");
  return allow;
}

function canManage(actor: Holder): Verdict {
  return can(actor, "members:manage") ? allow : deny("permission", { permission: "members:manage" });
}
