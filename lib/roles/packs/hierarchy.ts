import { type GrantablePermission, grantablePermissions } from "@/lib/roles/permission";
import type { Pack } from "@/lib/roles/role";

/** The team settings and access permissions, which both roles lack until the Owner switches them on. */
const forTheOwnerAtFirst: readonly GrantablePermission[] = [
  "members:manage",
  "teams:manage",
  "roles:manage",
  "security:manage",
  "audit:view",
];
const atFirst = grantablePermissions.filter((permission) => !forTheOwnerAtFirst.includes(permission));

/** Source: reference 003, "How To Change Permissions For Each Role In Your Team?". Its several owners are one here. */
export const hierarchy: Pack = {
  key: "hierarchy",
  name: "Hierarchy",
  description: "Two roles below the Owner, who switches each permission on or off for either.",
  invitationHours: 168,
  roles: [
    {
      key: "admin",
      name: "Admin",
      description: "Does everything but team settings and access permissions, unless the Owner says otherwise.",
      reach: "all",
      permissions: atFirst,
      grants: [],
      administrator: true,
    },
    {
      key: "teammate",
      name: "Teammate",
      description: "Starts like Admin. Switch off what teammates shouldn't do, such as exporting contacts or billing.",
      reach: "all",
      permissions: atFirst,
      grants: [],
      administrator: false,
    },
  ],
};
