import { invitationGrants, invitationRoles, invitationTeams } from "@/db/schema/invitations";
import type { PlaceCtx } from "@/lib/kernel/ctx";

type Ids = { id: string }[];
type Draft = { id: string; gift: { roles: Ids; grants: Ids }; teams: Ids };

/** Writes down what invitations give. */
export async function writeGifts(ctx: PlaceCtx, drafts: Draft[]): Promise<void> {
  const part = (invitationId: string) => (one: { id: string }) => {
    return { workspaceId: ctx.workspace.id, invitationId, partId: one.id };
  };
  const roles = drafts.flatMap(({ id, gift }) => gift.roles.map(part(id)));
  const grants = drafts.flatMap(({ id, gift }) => gift.grants.map(part(id)));
  const teams = drafts.flatMap((draft) => draft.teams.map(part(draft.id)));
  if (roles.length > 0) await ctx.tx.insert(invitationRoles).values(roles);
  if (grants.length > 0) await ctx.tx.insert(invitationGrants).values(grants);
  if (teams.length > 0) await ctx.tx.insert(invitationTeams).values(teams);
}
