import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import type { MemberStatus, Named } from "@/lib/members/member";
import { can, type Holder } from "@/lib/roles/effective";

/** To look at the workspace through an unsaved role. */
export function canViewAsDraft(actor: Holder): Verdict {
  return can(actor, "roles:manage") ? allow : deny("permission", { permission: "roles:manage" });
}

/** To look at it as another member does, the Owner too: it never shows more than the viewer may see. */
export function canViewAs(actor: Holder & { memberId: string }, member: Named & { status: MemberStatus }): Verdict {
  const verdict = canViewAsDraft(actor);
  if (!verdict.allow) return verdict;
  if (member.id === actor.memberId) return deny("viewSelf");
  return member.status === "suspended" ? deny("viewSuspended", { params: { name: member.name } }) : allow;
}
