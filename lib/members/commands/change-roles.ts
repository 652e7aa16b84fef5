import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { chooseRoles } from "@/lib/roles/queries";
import type { ChangeRolesInput } from "../input";
import { asSubject, type Edit, idsOf, namesOf, sameThings } from "../member";
import { canChangeRoles } from "../policy";
import { lockMember } from "../queries/get-member";
import { holdRoles } from "./hold";
import { saveMember } from "./save-member";

/**
 * Changes a member's roles and the grants that these offer. The Owner's roles are never changed here, and nobody gives
 * what they don't hold; what the member has already is not given again.
 */
export async function changeRoles(ctx: Ctx, input: output<typeof ChangeRolesInput>): Promise<Edit> {
  const { actor, member } = await lockMember(ctx, input.memberId, input.version);
  const chosen = await chooseRoles(ctx, input.roleIds, input.grantIds);
  insist(canChangeRoles(actor, member, chosen));
  const { name } = member;
  if (sameThings(member.roles, chosen.roles) && sameThings(member.grants, chosen.grants))
    return { name, changed: false };
  await holdRoles(ctx, member, idsOf(chosen.roles), idsOf(chosen.grants));
  await saveMember(ctx, member);
  await record(ctx, "member.roles_changed", asSubject(member), {
    from: { roles: namesOf(member.roles), grants: namesOf(member.grants) },
    to: { roles: namesOf(chosen.roles), grants: namesOf(chosen.grants) },
  });
  return { name, changed: true };
}
