import type { Actor } from "@/lib/kernel/ctx";
import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import { can } from "@/lib/roles/effective";

/** To create, edit and delete teams, and to say who is in them. */
export function canManageTeams(actor: Actor): Verdict {
  return can(actor, "teams:manage") ? allow : deny("permission", { permission: "teams:manage" });
}

/** The Owner's own teams are changed by nobody else. */
export function canMove(actor: Actor, members: readonly { isOwner: boolean }[]): Verdict {
  if (!actor.isOwner && members.some(({ isOwner }) => isOwner)) return deny("ownerUntouchable");
  return canManageTeams(actor);
}
