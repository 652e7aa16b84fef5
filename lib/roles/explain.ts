import type { Bundle } from "./effective";
import { can, effectiveOf } from "./effective";
import { catalogue, isGrantable, type Permission, type PermissionGroup } from "./permission";
import { prerequisites } from "./prerequisites";
import { isReach, type Reach, widest } from "./reach";
import type { WorkspaceRole } from "./workspace-role";

/** What gives a permission: a role, or a grant that a role offers, and how far. */
export type Source = { kind: "role" | "grant"; id: string; name: string; offeredBy: string | null; reach: Reach };

/**
 * Why a permission is missing: it belongs to the Owner alone; one of the member's own roles offers it in a grant that isn't
 * switched on; other roles of the workspace hold it; no role holds it.
 */
export type Lack =
  | { because: "owners" }
  | { because: "offered"; grants: { name: string; offeredBy: string }[] }
  | { because: "elsewhere"; roles: string[] }
  | { because: "nowhere" };

/** One permission of a member, with where it comes from or why it is missing. */
export type Line = {
  permission: Permission;
  /** How far it reaches; null when the member doesn't have it. */
  reach: Reach | null;
  /** What gives it, the widest first; empty for the Owner, who has everything by being the Owner. */
  from: Source[];
  lack: Lack | null;
  /** What it is useless or unsafe without, and the member lacks as well. */
  missing: Permission[];
};

type Part = Bundle & { id: string; name: string };
type Holding = {
  isOwner: boolean;
  roles: readonly Part[];
  grants: readonly (Part & { roleId: string })[];
};

/**
 * The effective permissions of a member, each explained, by group in the order of the catalogue: what `effectiveOf` computes,
 * with its reasons. `roles` are all roles of the workspace.
 */
export function explain(member: Holding, roles: readonly WorkspaceRole[]): { group: PermissionGroup; lines: Line[] }[] {
  const groups = Object.entries(catalogue) as [PermissionGroup, readonly Permission[]][];
  return groups.map(([group, keys]) => ({ group, lines: keys.map((key) => explainOne(member, roles, key)) }));
}

export type Explained = ReturnType<typeof explain>;

/** How many permissions the explanation says are held, of how many. */
export function countHeld(groups: Explained): { held: number; all: number } {
  const lines = groups.flatMap((group) => group.lines);
  return { held: lines.filter(({ reach }) => reach).length, all: lines.length };
}

/** The groups with those of their lines that are let through, without groups that are left empty. */
export function narrowed(groups: Explained, lets: (line: Line) => boolean): Explained {
  return groups
    .map(({ group, lines }) => ({ group, lines: lines.filter(lets) }))
    .filter(({ lines }) => lines.length > 0);
}

/** One permission of a member, explained. */
export function explainOne(member: Holding, roles: readonly WorkspaceRole[], permission: Permission): Line {
  const holder = { permissions: effectiveOf(member) };
  const from = member.isOwner ? [] : sourcesOf(member, permission);
  const reach = member.isOwner ? "all" : widest(from.map((source) => source.reach));
  return {
    ...{ permission, reach, from },
    lack: reach ? null : lackOf(member, roles, permission),
    missing: (prerequisites[permission] ?? []).filter((needed) => !can(holder, needed)),
  };
}

const WIDTH: Record<Reach, number> = { all: 0, team: 1, own: 2 };

function sourcesOf({ roles, grants }: Holding, permission: Permission): Source[] {
  if (!isGrantable(permission)) return [];
  const nameOf = (roleId: string) => roles.find(({ id }) => id === roleId)?.name ?? null;
  const parts = [
    ...roles.map((role) => ({ ...role, kind: "role" as const, offeredBy: null })),
    ...grants.map((grant) => ({ ...grant, kind: "grant" as const, offeredBy: nameOf(grant.roleId) })),
  ];
  return parts
    .filter((part) => part.permissions.includes(permission))
    .flatMap(({ kind, id, name, offeredBy, reach }) => (isReach(reach) ? [{ kind, id, name, offeredBy, reach }] : []))
    .sort((a, b) => WIDTH[a.reach] - WIDTH[b.reach]);
}

function lackOf({ roles: own }: Holding, roles: readonly WorkspaceRole[], permission: Permission): Lack {
  if (!isGrantable(permission)) return { because: "owners" };
  const carries = ({ permissions }: Bundle) => permissions.includes(permission);
  const held = new Set(own.map(({ id }) => id));
  const grants = roles
    .filter(({ id }) => held.has(id))
    .flatMap((role) => role.grants.filter(carries).map(({ name }) => ({ name, offeredBy: role.name })));
  if (grants.length > 0) return { because: "offered", grants };
  const names = roles.filter(carries).map(({ name }) => name);
  return names.length > 0 ? { because: "elsewhere", roles: names } : { because: "nowhere" };
}
