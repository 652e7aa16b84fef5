import { and, eq, sql } from "drizzle-orm";
import type { output } from "zod";
import { roles as table } from "@/db/schema/roles";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { draftOf } from "@/lib/roles/draft";
import { asSubject } from "@/lib/roles/workspace-role";
import { differenceFor } from "../difference";
import { factsOf } from "../facts";
import { afterPlan, weigh } from "../holding";
import type { SaveRolesInput } from "../input";
import { type Planned, planEdits } from "../plan";
import { listHoldings } from "../queries/list-holdings";
import { beginChange } from "./begin-change";
import { holdRoles } from "./hold-roles";
import { writeGrants } from "./write-grants";

/**
 * Changes roles, all of those named or none, and records for each what it did to those who hold it. Nobody gives what they
 * don't hold: what is new in a role is given to its holders. Answers the names of the roles that were changed.
 *
 * @throws NotFound, Stale, Invalid and Forbidden as `planEdits` says
 */
export async function saveRoles(ctx: Ctx, input: output<typeof SaveRolesInput>): Promise<string[]> {
  const actor = await beginChange(ctx);
  const roles = await holdRoles(
    ctx,
    input.roles.map(({ roleId }) => roleId),
  );
  const planned = planEdits(actor, roles, input.roles);
  const groups = weigh(await listHoldings(ctx), roles, afterPlan(roles, planned));
  for (const one of planned) await write(ctx, one);
  for (const { role, draft } of planned) {
    const people = differenceFor(groups.filter((group) => group.roles.includes(role.id)));
    await record(
      ctx,
      "role.changed",
      asSubject({ id: role.id, name: draft.name }),
      factsOf(draftOf(role), draft, people),
    );
  }
  return planned.map(({ draft }) => draft.name);
}

async function write(ctx: Ctx, { role, draft }: Planned): Promise<void> {
  const { name, description, reach, permissions } = draft;
  await ctx.tx
    .update(table)
    .set({ name, description, reach, permissions: [...permissions], version: sql`${table.version} + 1` })
    .where(and(eq(table.workspaceId, ctx.workspace.id), eq(table.id, role.id)));
  await writeGrants(ctx, role.id, draft.grants);
}
