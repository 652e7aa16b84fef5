"use client";

import { useKept } from "@/app/_ui/use-kept";
import type { GrantDraft, RoleDraft } from "@/lib/roles/draft";
import { isGrantable } from "@/lib/roles/permission";
import { isReach } from "@/lib/roles/reach";

/** A draft of one role in this tab, and which version of the role it began from. */
type KeptDraft = { version: number; draft: RoleDraft };

const words = (value: unknown) => (typeof value === "string" ? value : "");

function checkGrant(grant: GrantDraft): GrantDraft {
  const { id, name, description, permissions } = grant;
  return {
    id: id === null ? null : words(id),
    name: words(name),
    description: words(description),
    permissions: permissions.filter(isGrantable),
  };
}

function checkDraft(kept: unknown): KeptDraft | null {
  const { version, draft } = kept as KeptDraft;
  if (typeof version !== "number" || !isReach(draft.reach)) return null;
  const { roleId, reach } = draft;
  const permissions = draft.permissions.filter(isGrantable);
  const grants = draft.grants.map(checkGrant);
  return {
    version,
    draft: { roleId, reach, permissions, grants, name: words(draft.name), description: words(draft.description) },
  };
}

/** The draft of a role: what is kept of it in this tab, or the role as it is. */
export function useDraft(key: string, role: RoleDraft, version: number) {
  const [kept, keep] = useKept<KeptDraft>(key, checkDraft);
  const began = kept?.version ?? version;
  return {
    draft: kept?.draft ?? role,
    version: began,
    dirty: kept !== null,
    stale: began !== version,
    change: (next: Partial<RoleDraft>) => keep({ version: began, draft: { ...(kept?.draft ?? role), ...next } }),
    drop: () => keep(null),
  };
}
