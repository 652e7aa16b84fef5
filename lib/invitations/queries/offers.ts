import { asc, eq } from "drizzle-orm";
import { teams } from "@/db/schema/teams";
import type { Ctx, PlaceCtx } from "@/lib/kernel/ctx";
import type { Bundle, Holder } from "@/lib/roles/effective";
import { type Excess, exceeds } from "@/lib/roles/giving";
import { listRoles } from "@/lib/roles/queries";
import type { OfferedGrant, WorkspaceRole } from "@/lib/roles/workspace-role";

/** What an invitation can give in this workspace. */
export type Offers = { roles: WorkspaceRole[]; teams: { id: string; name: string }[] };

type Where = Pick<PlaceCtx, "tx" | "workspace">;

/** Every role with its grants, and every team. */
export async function getOffers(ctx: Where): Promise<Offers> {
  const { id, name } = teams;
  const listTeams = ctx.tx.select({ id, name }).from(teams).where(eq(teams.workspaceId, ctx.workspace.id));
  const [roles, found] = await Promise.all([listRoles(ctx), listTeams.orderBy(asc(name)).limit(500)]);
  return { roles, teams: found };
}

/** Something to choose, and what keeps the actor from giving it: the first permission that they lack, or reach less far. */
export type Choice<T> = T & { lacking: Excess | null };

export type Choices = {
  roles: Choice<Omit<WorkspaceRole, "grants"> & { grants: Choice<OfferedGrant>[] }>[];
  teams: Offers["teams"];
};

/** What the actor may choose from when inviting. */
export async function listChoices(ctx: Ctx): Promise<Choices> {
  const { roles, teams } = await getOffers(ctx);
  const judged = roles.map((role) =>
    judge(ctx.actor, { ...role, grants: role.grants.map((grant) => judge(ctx.actor, grant)) }),
  );
  return { roles: judged, teams };
}

function judge<T extends Bundle>(actor: Holder, bundle: T): Choice<T> {
  return { ...bundle, lacking: exceeds(actor, { roles: [bundle] })[0] ?? null };
}
