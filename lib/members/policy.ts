import type { Actor } from "@/lib/kernel/ctx";
import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import { can } from "@/lib/roles/effective";
import type { Given } from "@/lib/roles/giving";
import { canGive } from "@/lib/roles/policy";
import type { Member } from "./member";

type Whom = Pick<Member, "id" | "isOwner">;

function mayManage(actor: Actor): Verdict {
  return can(actor, "members:manage") ? allow : deny("permission", { permission: "members:manage" });
}

/** Names, phone, teams and capacity: of anyone but the Owner, whose own only the Owner changes. */
export function canEdit(actor: Actor, member: Whom): Verdict {
  if (member.isOwner && !actor.isOwner) return deny("ownerUntouchable");
  return mayManage(actor);
}

/** Roles and grants: the Owner's move by transfer alone, and nobody gives what they don't hold. */
export function canChangeRoles(actor: Actor, member: Whom & Given, given: Given): Verdict {
  if (member.isOwner) return deny("ownersRoles");
  const verdict = mayManage(actor);
  return verdict.allow ? canGive(actor, given, member) : verdict;
}

export function canSuspend(actor: Actor, member: Whom): Verdict {
  if (member.isOwner) return deny("ownerUntouchable");
  if (member.id === actor.memberId) return deny("suspendSelf");
  return mayManage(actor);
}

/** To let someone back in gives them anew all that their place holds. */
export function canReactivate(actor: Actor, member: Whom & Given): Verdict {
  const verdict = mayManage(actor);
  return verdict.allow ? canGive(actor, member) : verdict;
}

export function canRemove(actor: Actor, member: Whom): Verdict {
  if (member.isOwner) return deny("ownerUntouchable");
  if (member.id === actor.memberId) return deny("removeSelf");
  return mayManage(actor);
}

/** Anyone may leave but the Owner, who hands the workspace over first. */
export function canLeave(actor: Actor): Verdict {
  return actor.isOwner ? deny("ownerLeaves") : allow;
}
