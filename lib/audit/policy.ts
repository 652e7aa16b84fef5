import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import { can, type Holder } from "@/lib/roles/effective";

/** Who reads what everybody did. */
export function canViewAudit(actor: Holder): Verdict {
  return can(actor, "audit:view") ? allow : deny("permission", { permission: "audit:view" });
}
