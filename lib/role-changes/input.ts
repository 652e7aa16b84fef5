import { z } from "zod";
import { PostedJson } from "@/lib/kernel/posted-json";
import { type GrantablePermission, grantablePermissions, isGrantable, isPermission } from "@/lib/roles/permission";
import { reaches } from "@/lib/roles/reach";
import { MOST_GRANTS, MOST_ROLES } from "@/lib/roles/workspace-role";
import { line, optionalText } from "@/lib/users/input";

/** An id as it is posted. Whether it is one, and whose, is for the query to say: all the same answer, not found. */
const Id = z.string().max(64);
const Version = z.coerce.number().int().min(1).max(2_147_483_647);
const Description = optionalText(400).transform((text) => text ?? "");

/** Keys of the catalogue, once each and in its order. A key that is foreign, or the Owner's alone, is refused. */
const Permissions = z
  .array(z.string().max(64))
  .max(200)
  .default([])
  .superRefine((keys, issues) => {
    const message = keys.every(isGrantable)
      ? null
      : keys.every(isPermission)
        ? "permissionOwners"
        : "permissionUnknown";
    if (message) issues.addIssue({ code: "custom", message });
  })
  .transform((keys): GrantablePermission[] => grantablePermissions.filter((key) => keys.includes(key)));

const GrantInput = z.object({
  id: Id.nullable().default(null),
  name: line(60),
  description: Description,
  permissions: Permissions.refine((keys) => keys.length > 0, "grantEmpty"),
});

const Grants = z.array(GrantInput).max(MOST_GRANTS).default([]);

const Fields = {
  name: line(60),
  description: Description,
  reach: z.enum(reaches, "wrong"),
  permissions: Permissions,
};

/** A role that isn't saved: what it would hold and offer. `roleId` null: one that doesn't exist yet. Gives a `RoleDraft`. */
export const RoleDraftInput = z.object({ roleId: Id.nullable().default(null), ...Fields, grants: Grants });

export const CreateRoleInput = z.object({ ...Fields, grants: Grants });

/** A role as it is to be, whole: grants that aren't named go. */
export const EditRoleInput = z.object({ roleId: Id, version: Version, ...Fields, grants: Grants });

export type EditRole = z.output<typeof EditRoleInput>;

/** Several at once, all of them or none. */
export const SaveRolesInput = z.object({ roles: z.array(EditRoleInput).min(1).max(MOST_ROLES) });

/** `moveTo` is the role that its members and open invitations get; not needed when there are none. */
export const DeleteRoleInput = z.object({
  roleId: Id,
  version: Version,
  moveTo: Id.optional().transform((id) => id || undefined),
});

/** Roles as packs ship them, each named "pack/role". */
export const AddPackRolesInput = z.object({ packRoles: z.array(z.string().max(100)).min(1).max(MOST_ROLES) });

const PostedGrants = PostedJson.pipe(Grants);

/** The same from forms, in which lists of things travel as JSON. */
export const PostedNewRoleInput = CreateRoleInput.extend({ grants: PostedGrants });
export const PostedRoleInput = EditRoleInput.extend({ grants: PostedGrants });
export const PostedRolesInput = z.object({ roles: PostedJson.pipe(SaveRolesInput.shape.roles) });
