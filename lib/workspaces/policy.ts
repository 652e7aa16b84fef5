import { allow, deny, type Verdict } from "@/lib/kernel/errors";
import { can, type Holder } from "@/lib/roles/effective";

/** Who decides what a workspace is called, looks like and starts from. */
export function canManageWorkspace(actor: Holder): Verdict {
  return can(actor, "workspace:manage") ? allow : deny("permission", { permission: "workspace:manage" });
}

/** Who is shown the set-up checklist, and may put it away: those who set a workspace up. */
export function canSetUp(actor: Holder): Verdict {
  const may = can(actor, "workspace:manage") || can(actor, "members:manage");
  return may ? allow : deny("permission", { permission: "workspace:manage" });
}
