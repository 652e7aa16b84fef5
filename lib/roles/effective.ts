import { grantablePermissions, type Permission, permissions, placeOf } from "./permission";
import { isReach, type Reach } from "./reach";

/** The part of a role or grant that counts, as it stands in a row. A grant carries the reach of the role that offers it. */
export type Bundle = { readonly permissions: readonly string[]; readonly reach: string };

/**
 * What a member holds: for each reach two words of bits, one bit a permission, set in the words of its reach and of every
 * narrower one. So the widest reach falls out of an OR, and one AND answers "at least this far?". Six small integers.
 */
export type Effective = Readonly<Masks>;

type Masks = Record<`${Reach}${"Low" | "High"}`, number>;
export type Words = { low: number; high: number };

/** Anyone or anything that holds permissions: a member, a token, a draft role that is being looked through. */
export type Holder = { readonly permissions: Effective };

const grantable = wordsOf(grantablePermissions);
const nothing: Effective = { ownLow: 0, ownHigh: 0, teamLow: 0, teamHigh: 0, allLow: 0, allHigh: 0 };

/** What the Owner holds: everything, the Owner's own permissions included, with the widest reach. */
export const everything: Effective = widen({ ...nothing }, wordsOf(permissions), "all");

/**
 * The effective permissions of a member: each with its own reach, the widest among the roles and grants that carry it, so that
 * one role's wide reach never widens another's permissions. Unknown keys and reaches count for nothing, and neither do the
 * Owner's own permissions, whatever a row says.
 */
export function effectiveOf(member: {
  isOwner?: boolean;
  roles: readonly Bundle[];
  grants?: readonly Bundle[];
}): Effective {
  if (member.isOwner) return everything;
  const masks = { ...nothing };
  for (const role of member.roles) add(masks, role);
  for (const grant of member.grants ?? []) add(masks, grant);
  return masks;
}

/** What is left of it where only these keys count, each with the reach that it has: what a token of the holder's can do. */
export function narrowed(held: Effective, keys: readonly string[]): Effective {
  const { low, high } = wordsOf(keys);
  const kept = { low: low & grantable.low, high: high & grantable.high };
  return {
    ...{ ownLow: held.ownLow & kept.low, ownHigh: held.ownHigh & kept.high },
    ...{ teamLow: held.teamLow & kept.low, teamHigh: held.teamHigh & kept.high },
    ...{ allLow: held.allLow & kept.low, allHigh: held.allHigh & kept.high },
  };
}

/** Whether the holder has the permission, with at least the reach that is `needed`: any, unless told. */
export function can(holder: Holder, permission: Permission, needed: Reach = "own"): boolean {
  const place = placeOf(permission);
  return place !== undefined && has(holder.permissions, place, needed);
}

/** How far the holder's permission reaches; null when they don't have it. */
export function reachOf(holder: Holder, permission: Permission): Reach | null {
  if (can(holder, permission, "all")) return "all";
  if (can(holder, permission, "team")) return "team";
  return can(holder, permission) ? "own" : null;
}

/** Every permission that the holder has, with its reach, in catalogue order. */
export function listHeld(holder: Holder): { permission: Permission; reach: Reach }[] {
  return permissions.flatMap((permission) => {
    const reach = reachOf(holder, permission);
    return reach ? [{ permission, reach }] : [];
  });
}

function add(masks: Masks, { permissions: keys, reach }: Bundle) {
  if (!isReach(reach)) return;
  const { low, high } = wordsOf(keys);
  widen(masks, { low: low & grantable.low, high: high & grantable.high }, reach);
}

/** The bits of some permissions; foreign keys have none. */
export function wordsOf(keys: readonly string[]): Words {
  const words = { low: 0, high: 0 };
  for (const key of keys) {
    const place = placeOf(key);
    if (place !== undefined) words[place < 32 ? "low" : "high"] |= 1 << place;
  }
  return words;
}

function widen(masks: Masks, { low, high }: Words, reach: Reach): Masks {
  masks.ownLow |= low;
  masks.ownHigh |= high;
  if (reach === "own") return masks;
  masks.teamLow |= low;
  masks.teamHigh |= high;
  if (reach === "team") return masks;
  masks.allLow |= low;
  masks.allHigh |= high;
  return masks;
}

function has(held: Effective, place: number, needed: Reach): boolean {
  const bit = 1 << place;
  if (needed === "own") return ((place < 32 ? held.ownLow : held.ownHigh) & bit) !== 0;
  if (needed === "team") return ((place < 32 ? held.teamLow : held.teamHigh) & bit) !== 0;
  return ((place < 32 ? held.allLow : held.allHigh) & bit) !== 0;
}
