import { invitationLinks, invitations } from "@/db/schema/invitations";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { newId } from "@/lib/kernel/ids";
import type { Named } from "@/lib/members/member";
import { fullName } from "@/lib/users/user";
import { endOfLink } from "../invitation";
import { newLink } from "../link";
import type { Candidate } from "../queries/check-people";
import type { Rules } from "../queries/rules";
import { mailLinks } from "./mail-links";
import { writeGifts } from "./write-gifts";

/** `replaces`: the member whose place the one person takes over. */
type Facts = { rules: Rules; note: string | null; replaces?: Named };
type Written = { id: string; email: string; name: string };

/**
 * Writes invitations with their links, letters and events. One whose address was invited in the same moment by someone
 * else is left out of what is returned.
 */
export async function writeInvitations(ctx: Ctx, people: Candidate[], facts: Facts): Promise<Written[]> {
  const workspaceId = ctx.workspace.id;
  const { rules, note, replaces } = facts;
  const expiresAt = endOfLink(ctx.now, rules.hours);
  const drafts = people.map((person) => ({ ...person, id: newId(), link: newLink(workspaceId) }));
  const rows = drafts.map(({ id, link, email, firstName, lastName, phone, capacity }) => ({
    ...{ workspaceId, id, email, firstName, lastName, phone, capacity, note, expiresAt },
    invitedById: ctx.actor.memberId,
    linkId: link.id,
    replacesId: replaces?.id ?? null,
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
    fresh.map(({ gift, teams, ...person }) => ({
      ...person,
      roles: gift.roles,
      teams,
      note,
      expiresAt,
      replacesId: replaces?.id ?? null,
      renewed: false,
    })),
    ctx.actor.name,
  );
  for (const person of fresh) await recordSent(ctx, person, replaces);
  return fresh.map((person) => ({ id: person.id, email: person.email, name: fullName(person) }));
}

type Draft = Candidate & { id: string };

async function recordSent(ctx: Ctx, { gift, teams, ...person }: Draft, replaces?: Named): Promise<void> {
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  const { id, email, capacity } = person;
  const place = replaces ? { replaces: replaces.name } : {};
  await record(
    ctx,
    "invitation.sent",
    { type: "invitation", id, name: fullName(person) },
    { to: { email, roles: names(gift.roles), grants: names(gift.grants), teams: names(teams), capacity, ...place } },
  );
}
