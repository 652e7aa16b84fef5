import type { Held } from "@/lib/kernel/ctx";
import { can, effectiveOf, listHeld } from "@/lib/roles/effective";
import type { Excess } from "@/lib/roles/giving";
import type { Permission } from "@/lib/roles/permission";
import { canGive } from "@/lib/roles/policy";
import type { Reach } from "@/lib/roles/reach";
import type { OfferedGrant, WorkspaceRole } from "@/lib/roles/workspace-role";
import type { Asker } from "./access-request";

/** One way to say yes: a grant to switch on or a role to give, and all else that the asker would get with it. */
export type Way = {
  kind: "grant" | "role";
  id: string;
  name: string;
  /** The asker's role that offers the grant. */
  offeredBy: string | null;
  /** How far the permission would reach. */
  reach: Reach;
  brings: Excess[];
  /** Whether this actor may give it. */
  open: boolean;
};

type Asked = { asker: Pick<Asker, "isOwner" | "roles" | "grants">; permission: Permission };
type Gift = { grant: OfferedGrant; offeredBy: string } | { role: WorkspaceRole };

/**
 * Every way in which a request can be granted in this workspace: first the grants that the asker's own roles offer, then the
 * roles that hold the permission, of each kind the one that brings least besides first. Where no role holds it, there is
 * none: a role has to be changed before.
 */
export function waysToGrant(
  actor: { permissions: Held },
  { asker, permission }: Asked,
  roles: readonly WorkspaceRole[],
): Way[] {
  const own = new Set(asker.roles.map(({ id }) => id));
  const on = new Set(asker.grants.map(({ id }) => id));
  const offered = roles
    .filter(({ id }) => own.has(id))
    .flatMap(({ name, grants }) => grants.filter(({ id }) => !on.has(id)).map((grant) => ({ grant, offeredBy: name })));
  const others = roles.filter(({ id }) => !own.has(id)).map((role) => ({ role }));
  return [offered, others].flatMap((gifts: Gift[]) =>
    gifts
      .flatMap((gift) => weigh(actor, { asker, permission }, gift))
      .sort((a, b) => a.brings.length - b.brings.length),
  );
}

/** A gift as a way to say yes; nothing when it doesn't carry the permission. */
function weigh(actor: { permissions: Held }, { asker, permission }: Asked, gift: Gift): Way[] {
  const part = "grant" in gift ? gift.grant : gift.role;
  const given = "grant" in gift ? { roles: [], grants: [part] } : { roles: [part] };
  const held = listHeld({ permissions: effectiveOf(given) });
  const asked = held.find((one) => one.permission === permission);
  if (!asked) return [];
  const before = { permissions: effectiveOf(asker) };
  return [
    {
      kind: "grant" in gift ? "grant" : "role",
      id: part.id,
      name: part.name,
      offeredBy: "grant" in gift ? gift.offeredBy : null,
      reach: asked.reach,
      brings: held.filter((one) => one !== asked && !can(before, one.permission, one.reach)),
      open: canGive(actor, given, asker).allow,
    },
  ];
}
