import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import { can, type Holder } from "@/lib/roles/effective";
import type { Permission } from "@/lib/roles/permission";

/** To see the tokens of a workspace, and to end anybody's. */
export function canManageTokens(actor: Holder): Verdict {
  return can(actor, "api-tokens:manage") ? allow : deny("permission", { permission: "api-tokens:manage" });
}

/** A token never carries what its maker doesn't hold. */
export function canCreateToken(actor: Holder, permissions: readonly Permission[]): Verdict {
  const manages = canManageTokens(actor);
  const missing = permissions.find((permission) => !can(actor, permission));
  if (!manages.allow || !missing) return manages;
  return deny("notYoursToGive", { permission: missing });
}
