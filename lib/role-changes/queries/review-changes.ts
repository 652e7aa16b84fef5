import type { output } from "zod";
import type { Ctx } from "@/lib/kernel/ctx";
import { Invalid, insist, NotFound, Stale } from "@/lib/kernel/errors";
import { idsOf, type Member } from "@/lib/members/member";
import { getMember } from "@/lib/members/queries/get-member";
import { listRoles } from "@/lib/roles/queries";
import { afterPlan, type Holding, weigh, weighMove } from "../holding";
import type { DeleteRoleInput, SaveRolesInput } from "../input";
import { planEdits } from "../plan";
import { canDelete, canManageRoles } from "../policy";
import { type Review, reviewOf } from "../review";
import { countInvitations, listHoldings } from "./list-holdings";

/** A member alone, as a holding. */
const alone = ({ name, isOwner, suspendedAt, roles, grants }: Member): Holding => ({
  ...{ count: 1, names: [name], isOwner, active: suspendedAt === null, roles: idsOf(roles), grants: idsOf(grants) },
});

/**
 * What saving these roles would do to people, by name and number. Writes nothing.
 *
 * @throws what `saveRoles` would throw
 */
export async function reviewEdits(ctx: Ctx, input: output<typeof SaveRolesInput>): Promise<Review> {
  insist(canManageRoles(ctx.actor));
  const roles = await listRoles(ctx);
  const planned = planEdits(ctx.actor, roles, input.roles);
  const after = afterPlan(roles, planned);
  const [holdings, own, invitations] = await Promise.all([
    listHoldings(ctx),
    getMember(ctx, ctx.actor.memberId),
    countInvitations(
      ctx,
      planned.map(({ role }) => role.id),
    ),
  ]);
  const [me] = weigh([alone(own)], roles, after);
  if (!me) throw new NotFound("member");
  return reviewOf(weigh(holdings, roles, after), me, invitations);
}

/**
 * What deleting a role would do to those who hold it and get another. Writes nothing.
 *
 * @throws what `deleteRole` would throw
 */
export async function reviewDeletion(ctx: Ctx, input: output<typeof DeleteRoleInput>): Promise<Review> {
  insist(canManageRoles(ctx.actor));
  const roles = await listRoles(ctx);
  const role = roles.find(({ id }) => id === input.roleId);
  const target = input.moveTo ? roles.find(({ id }) => id === input.moveTo && id !== input.roleId) : null;
  if (!role || target === undefined) throw new NotFound("role");
  if (role.version !== input.version) throw new Stale("role");
  insist(canDelete(ctx.actor, role, target));
  const [holdings, own, invitations] = await Promise.all([
    listHoldings(ctx),
    getMember(ctx, ctx.actor.memberId),
    countInvitations(ctx, [role.id]),
  ]);
  const held = holdings.some((one) => one.roles.includes(role.id)) || invitations > 0;
  if (held && !target) throw new Invalid({ moveTo: "moveToNeeded" });
  const move = (some: Holding[]) => weighMove(some, roles, role.id, target?.id ?? null);
  const [me] = move([alone(own)]);
  if (!me) throw new NotFound("member");
  return reviewOf(move(holdings), me, invitations);
}
