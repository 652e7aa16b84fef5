import type { Actor } from "@/lib/kernel/ctx";
import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import { can, type Holder } from "@/lib/roles/effective";

type Whom = { id: string; name: string; isOwner: boolean; suspendedAt: Date | null };

/** To hand the workspace over, and to take that back while nobody has accepted: the Owner alone holds the permission. */
export function canTransfer(actor: Holder): Verdict {
  return can(actor, "ownership:transfer") ? allow : deny("permission", { permission: "ownership:transfer" });
}

/** Any member but the Owner can be asked, as long as they can sign in to answer. */
export function canNominate(actor: Actor, member: Whom): Verdict {
  const verdict = canTransfer(actor);
  if (!verdict.allow) return verdict;
  if (member.isOwner) return deny("nomineeIsOwner");
  return member.suspendedAt ? deny("nomineeSuspended", { params: { name: member.name } }) : allow;
}

/** Only who was asked can answer. */
export function canAnswer(actor: Pick<Actor, "memberId">, nomination: { nomineeId: string }): boolean {
  return nomination.nomineeId === actor.memberId;
}
