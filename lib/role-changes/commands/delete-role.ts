import { and, eq } from "drizzle-orm";
import type { output } from "zod";
import { roles as table } from "@/db/schema/roles";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { Invalid, insist, NotFound, Stale } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { draftOf } from "@/lib/roles/draft";
import { asSubject } from "@/lib/roles/workspace-role";
import { differenceFor } from "../difference";
import { peopleOf, wholeOf } from "../facts";
import { weighMove } from "../holding";
import type { DeleteRoleInput } from "../input";
import { canDelete } from "../policy";
import { countInvitations, listHoldings } from "../queries/list-holdings";
import { beginChange, lockHolders } from "./begin-change";
import { holdRoles } from "./hold-roles";
import { moveHolders } from "./move-holders";
import { dropGrants } from "./write-grants";

/** What became of a role: its name, the one that its people have now, and how many that are. */
export type Deleted = { name: string; movedTo: string | null; members: number; invitations: number };

/**
 * Deletes a role. Whoever holds it, members and open invitations, gets `moveTo` in its place, with the events to show for it;
 * grants of the old role end. Without holders no other role is needed.
 *
 * @throws NotFound; Stale when it was edited after `version`; Invalid when people hold it and `moveTo` is missing; Forbidden
 * for the administrator's role, and when `moveTo` would give people what the actor doesn't hold
 */
export async function deleteRole(ctx: Ctx, input: output<typeof DeleteRoleInput>): Promise<Deleted> {
  const { roleId, moveTo } = input;
  if (!isId(roleId)) throw new NotFound("role");
  const actor = await beginChange(ctx, roleId);
  const roles = await holdRoles(ctx, moveTo ? [roleId, moveTo] : [roleId]);
  await lockHolders(ctx, roleId);
  const role = roles.find(({ id }) => id === roleId);
  const target = moveTo ? roles.find(({ id }) => id === moveTo) : null;
  if (!role || target === undefined) throw new NotFound("role");
  if (role.version !== input.version) throw new Stale("role");
  if (target === role) throw new Invalid({ moveTo: "moveToNeeded" });
  insist(canDelete(actor, role, target));
  const holdings = await listHoldings(ctx);
  const members = holdings.filter((one) => one.roles.includes(roleId)).reduce((sum, { count }) => sum + count, 0);
  const invitations = await countInvitations(ctx, [roleId]);
  if (members + invitations > 0 && !target) throw new Invalid({ moveTo: "moveToNeeded" });
  const people = differenceFor(weighMove(holdings, roles, roleId, target?.id ?? null));
  if (target) await moveHolders(ctx, roleId, target.id);
  await dropGrants(
    ctx,
    role.grants.map(({ id }) => id),
  );
  await ctx.tx.delete(table).where(and(eq(table.workspaceId, ctx.workspace.id), eq(table.id, roleId)));
  const moved = members + invitations > 0 && target ? { movedTo: target.name, members, invitations } : {};
  await record(ctx, "role.deleted", asSubject(role), {
    from: wholeOf(draftOf(role)),
    to: { ...moved, ...peopleOf(people) },
  });
  return { name: role.name, movedTo: target?.name ?? null, members, invitations };
}
