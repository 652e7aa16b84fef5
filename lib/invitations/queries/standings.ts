import { and, eq, inArray, isNull } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { fullName } from "@/lib/users/user";

/** How an address stands to the workspace, when it isn't new to it. */
export type AddressStanding =
  | { is: "invited"; invitationId: string; name: string; expired: boolean }
  | { is: "member" | "suspended" | "removed"; memberId: string; name: string };

/**
 * Who of these canonical addresses is invited, a member, suspended or was removed. Says nothing about accounts outside of
 * the workspace.
 */
export async function standingsOf(ctx: PlaceCtx, emails: string[]): Promise<Map<string, AddressStanding>> {
  if (emails.length === 0) return new Map();
  const [places, invited] = await Promise.all([membersAmong(ctx, emails), invitedAmong(ctx, emails)]);
  const standings = new Map<string, AddressStanding>();
  for (const { email, ...member } of places) {
    const is = member.removedAt ? "removed" : member.suspendedAt ? "suspended" : "member";
    standings.set(email, { is, memberId: member.id, name: fullName(member) });
  }
  for (const { email, id, expiresAt, ...person } of invited) {
    const expired = expiresAt <= ctx.now;
    standings.set(email, { is: "invited", invitationId: id, name: fullName(person), expired });
  }
  return standings;
}

async function membersAmong({ tx, workspace }: PlaceCtx, emails: string[]) {
  const { id, firstName, lastName, suspendedAt, removedAt } = members;
  return tx
    .select({ email: users.email, id, firstName, lastName, suspendedAt, removedAt })
    .from(users)
    .innerJoin(members, and(eq(members.workspaceId, workspace.id), eq(members.userId, users.id)))
    .where(inArray(users.email, emails));
}

async function invitedAmong({ tx, workspace }: PlaceCtx, emails: string[]) {
  const { email, id, firstName, lastName, expiresAt } = invitations;
  const open = [invitations.acceptedAt, invitations.declinedAt, invitations.revokedAt].map((end) => isNull(end));
  return tx
    .select({ email, id, firstName, lastName, expiresAt })
    .from(invitations)
    .where(and(eq(invitations.workspaceId, workspace.id), inArray(email, emails), ...open));
}
