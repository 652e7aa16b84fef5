import {
  invitationGrants,
  invitationLinks,
  invitationRoles,
  invitations,
  invitationTeams,
} from "@/db/schema/invitations";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { newId } from "@/lib/kernel/ids";
import { fullName } from "@/lib/users/user";
import { endOfLink } from "../invitation";
import { newLink } from "../link";
import type { Candidate } from "../queries/check-people";
import type { Rules } from "../queries/rules";
import { mailLinks } from "./mail-links";

type Facts = { rules: Rules; note: string | null };
type Written = { id: string; email: string; name: string };

/**
 * Writes invitations with their links, letters and events. One whose address was invited in the same moment by someone
 * else is left out of what is returned.
 */
export async function writeInvitations(ctx: Ctx, people: Candidate[], { rules, note }: Facts): Promise<Written[]> {
  const workspaceId = ctx.workspace.id;
  const expiresAt = endOfLink(ctx.now, rules.hours);
  const drafts = people.map((person) => ({ ...person, id: newId(), link: newLink(workspaceId) }));
  const rows = drafts.map(({ id, link, email, firstName, lastName, phone, capacity }) => ({
    ...{ workspaceId, id, email, firstName, lastName, phone, capacity, note, expiresAt },
    invitedById: ctx.actor.memberId,
    linkId: link.id,
    createdAt: ctx.now,
  }));
  const inserted = await ctx.tx
    .insert(invitations)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: invitations.id });
  const fresh = drafts.filter(({ id }) => inserted.some((row) => row.id === id));
  await ctx.tx
    .insert(invitationLinks)
    .values(fresh.map(({ id, link }) => ({ workspaceId, invitationId: id, createdAt: ctx.now, ...link })));
  await writeGifts(ctx, fresh);
  await mailLinks(
    ctx,
    fresh.map(({ gift, teams, ...person }) => ({ ...person, ...gift, teams, note, expiresAt, renewed: false })),
    ctx.actor.name,
  );
  for (const person of fresh) await recordSent(ctx, person);
  return fresh.map((person) => ({ id: person.id, email: person.email, name: fullName(person) }));
}

type Draft = Candidate & { id: string };

async function writeGifts(ctx: Ctx, drafts: Draft[]): Promise<void> {
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

async function recordSent(ctx: Ctx, { gift, teams, ...person }: Draft): Promise<void> {
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  const { id, email, capacity } = person;
  await record(
    ctx,
    "invitation.sent",
    { type: "invitation", id, name: fullName(person) },
    { to: { email, roles: names(gift.roles), grants: names(gift.grants), teams: names(teams), capacity } },
  );
}
