import { and, eq } from "drizzle-orm";
import type { output } from "zod";
import { invitations } from "@/db/schema/invitations";
import { memberRoles, roles } from "@/db/schema/roles";
import { memberTouches } from "@/lib/gate/touches";
import {
  type Accepted,
  acceptInvitation,
  activateAccount,
  hashNewPassword,
} from "@/lib/invitations/commands/accept-invitation";
import { sendInvitations } from "@/lib/invitations/commands/send-invitations";
import type { ActivateInput } from "@/lib/invitations/input";
import { typed } from "@/lib/invitations/typed";
import { deriveToken } from "@/lib/kernel/secrets";
import { asMember, asUser, asVisitor, HERE, newPerson, type Person, type Stage } from "./stage";

/** Who is invited: a person with roles by the keys of the workspace's pack. */
type Invitee = {
  email: string;
  firstName?: string;
  lastName?: string;
  roles?: string[];
  teamIds?: string[];
  grantIds?: string[];
  phone?: string;
  capacity?: string;
  note?: string | null;
};

export type Invited = { id: string; token: string };

/** Invites someone, as the Owner unless told otherwise, and returns the token that only the letter has. */
export async function invite(
  stage: Stage,
  { roles: keys = ["conversation-agent"], teamIds = [], grantIds = [], note = null, ...person }: Invitee,
  { by = stage.owner, now }: { by?: Person; now?: Date } = {},
): Promise<Invited> {
  const roleIds = await roleIdsOf(stage, keys);
  const people = [{ key: "", ...typed({ firstName: "Ann", lastName: "Lee", ...person }) }];
  const send = { people, roleIds, teamIds, grantIds, note };
  const [sent] = await asMember(by, stage.slug, (ctx) => sendInvitations(ctx, send), { now });
  if (!sent) throw new Error("nobody was invited");
  return { id: sent.id, token: await tokenOf(stage, sent.id) };
}

/** The token of the link that works for an invitation at this moment, as its letter has it. */
export async function tokenOf(stage: Stage, invitationId: string): Promise<string> {
  return asMember(stage.owner, stage.slug, async ({ tx }) => {
    const found = await tx
      .select({ linkId: invitations.linkId })
      .from(invitations)
      .where(and(eq(invitations.workspaceId, stage.id), eq(invitations.id, invitationId)));
    return deriveToken("invitation", [stage.id, found[0]?.linkId ?? ""]);
  });
}

/** The ids of a workspace's roles by the keys of its pack. */
export async function roleIdsOf(stage: Stage, keys: string[]): Promise<string[]> {
  const found = await asMember(stage.owner, stage.slug, ({ tx }) =>
    tx.select({ id: roles.id, packRole: roles.packRole }).from(roles).where(eq(roles.workspaceId, stage.id)),
  );
  return keys.map((key) => {
    const role = found.find(({ packRole }) => packRole?.endsWith(`/${key}`));
    if (!role) throw new Error(`the workspace has no role "${key}"`);
    return role.id;
  });
}

/** Activates an account as the page behind a mailed link does, with all that it refuses. */
export async function activateByPassword(input: output<typeof ActivateInput>): Promise<Accepted> {
  const passwordHash = await hashNewPassword(input, HERE);
  return asVisitor((ctx) => activateAccount(ctx, input, { passwordHash, touches: memberTouches }));
}

/** A person who was invited with these roles and accepted. */
export async function recruit(stage: Stage, keys: string[]): Promise<Person> {
  const person = await newPerson();
  const { token } = await invite(stage, { email: person.email, roles: keys });
  await asUser(person, (ctx) => acceptInvitation(ctx, { token }, memberTouches));
  return person;
}

/** Gives a member other roles at once, whatever their rights: what tests need before their story begins. */
export async function recast(stage: Stage, memberId: string, keys: string[]): Promise<void> {
  const roleIds = await roleIdsOf(stage, keys);
  const workspaceId = stage.id;
  await asMember(stage.owner, stage.slug, async ({ tx }) => {
    await tx
      .delete(memberRoles)
      .where(and(eq(memberRoles.workspaceId, workspaceId), eq(memberRoles.memberId, memberId)));
    await tx.insert(memberRoles).values(roleIds.map((roleId) => ({ workspaceId, memberId, roleId })));
  });
}
