import type { GrantablePermission } from "./permission";
import type { Reach } from "./reach";

/** A named bundle of permissions, off by default, that a role offers and that is switched on for a single member. */
export type RoleGrant = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly GrantablePermission[];
};

/**
 * A role as a pack ships it. In a workspace it is a row, which may then be changed; nothing in the code knows it by name. Its key
 * tells it from the others of its pack.
 */
export type Role = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly reach: Reach;
  readonly permissions: readonly GrantablePermission[];
  readonly grants: readonly RoleGrant[];
  /** The one role of its pack that can't be deleted and that a former Owner gets. */
  readonly administrator: boolean;
};

/** A team model that a new workspace starts from. */
export type Pack = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly invitationHours: number;
  readonly roles: readonly Role[];
};
