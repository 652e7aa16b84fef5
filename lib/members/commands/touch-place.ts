import { idsOf, namesOf } from "../member";
import type { MemberTouch } from "../touch";
import { holdRoles } from "./hold";

/**
 * What belongs to the place itself: roles and grants end with it. Who suspended or removed whom is history and stays.
 */
export const touchPlace: MemberTouch = {
  noun: "member",
  constraints: ["member_roles_member", "member_grants_member", "members_suspended_by", "members_removed_by"],
  async list(_, { roles, grants }) {
    return [
      { what: "roles", count: roles.length, names: namesOf(roles) },
      { what: "grants", count: grants.length, names: namesOf(grants) },
    ];
  },
  async onRemoval(ctx, member) {
    await holdRoles(ctx, member, [], []);
  },
  async onReplacement(ctx, { roles, grants }, by) {
    await holdRoles(ctx, by, idsOf(roles), idsOf(grants));
  },
};
