import { draftOf, type RoleDraft } from "@/lib/roles/draft";
import { findPackRole } from "@/lib/roles/packs";
import type { WorkspaceRole } from "@/lib/roles/workspace-role";

/** What a new role starts from, and whose copy it is. */
export type Start = { of: string | null; draft: RoleDraft };

const EMPTY: RoleDraft = { roleId: null, name: "", description: "", reach: "own", permissions: [], grants: [] };

/** The start that an address names: a role of the workspace, one of a pack as "pack/role", else nothing. */
export function startFrom(from: string, roles: readonly WorkspaceRole[], copied: (name: string) => string): Start {
  const here = roles.find(({ id }) => id === from);
  const shipped = here ? null : findPackRole(from);
  const source = here ? draftOf(here) : shipped && { ...EMPTY, ...shipped, grants: shipped.grants.map(fresh) };
  if (!source) return { of: null, draft: EMPTY };
  const { name, description, reach, permissions, grants } = source;
  const taken = roles.some((role) => role.name.toLowerCase() === name.toLowerCase());
  return {
    of: name,
    draft: {
      ...{ roleId: null, description, reach, permissions, grants: grants.map(fresh) },
      name: (taken ? copied(name) : name).slice(0, 60),
    },
  };
}

function fresh({ name, description, permissions }: Omit<RoleDraft["grants"][number], "id">) {
  return { id: null, name, description, permissions };
}
