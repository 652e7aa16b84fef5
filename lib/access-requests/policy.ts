import type { Actor } from "@/lib/kernel/ctx";
import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import { can, type Holder } from "@/lib/roles/effective";
import { isGrantable, type Permission } from "@/lib/roles/permission";
import { canGive } from "@/lib/roles/policy";

/** Any member asks for what they lack, as themselves; what is the Owner's alone, nobody can give. */
export function canAsk(actor: Holder & Pick<Actor, "viewing">, permission: Permission): Verdict {
  if (actor.viewing) return deny("viewing");
  if (!isGrantable(permission)) return deny("onlyTheOwners");
  return can(actor, permission) ? deny("heldAlready") : allow;
}

/** Who reads the requests of others. */
export function canSeeRequests(actor: Holder): Verdict {
  return can(actor, "members:manage") ? allow : deny("permission", { permission: "members:manage" });
}

/** Whoever manages members and holds what is asked for, to whatever reach. What they then give is judged by itself. */
export function canAnswer(actor: Holder, permission: Permission): Verdict {
  const manages = canSeeRequests(actor);
  if (!manages.allow) return manages;
  return canGive(actor, { roles: [{ permissions: [permission], reach: "own" }] });
}

/** A request is taken back by whoever made it. To anyone else it isn't there. */
export function isOwn(actor: Pick<Actor, "memberId">, request: { asker: { id: string } }): boolean {
  return request.asker.id === actor.memberId;
}
