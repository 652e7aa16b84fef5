import { and, eq } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { roleGrants, roles } from "@/db/schema/roles";
import { teams } from "@/db/schema/teams";
import { record } from "@/lib/audit/commands";
import { memberTouches } from "@/lib/gate/touches";
import { writeMember } from "@/lib/invitations/commands/write-member";
import type { Gift } from "@/lib/invitations/queries/gifts";
import type { Ctx } from "@/lib/kernel/ctx";
import { suspendMember } from "@/lib/members/commands/suspend-member";
import { chooseRoles } from "@/lib/roles/queries";
import { createTeam } from "@/lib/teams/commands/create-team";
import { asMember, type Person, type Stage } from "./stage";

/** What a person holds in a workspace: roles and grants by the keys of its pack, teams by name (made when missing). */
export type Joining = {
  roles: readonly string[];
  grants?: readonly string[];
  teams?: readonly string[];
  capacity?: number;
  suspended?: true;
};

export type Member = Person & { memberId: string };

/** Takes a person into a workspace without the mail between: what seeds and tests need before their story begins. */
export function join(stage: Stage, person: Person, as: Joining, at: { now?: Date } = {}): Promise<Member> {
  const work = async (ctx: Ctx) => {
    const gift = await giftOf(ctx, as);
    const { id: userId, email, firstName, lastName } = person;
    const newcomer = { userId, email, firstName, lastName, phone: null, capacity: as.capacity ?? null };
    const memberId = await writeMember(ctx, newcomer, gift);
    const name = `${firstName} ${lastName}`;
    const to = { roles: gift.roles.map((role) => role.name), teams: gift.teams.map((team) => team.name) };
    await record(ctx, "invitation.accepted", { type: "invitation", id: null, name }, { to }, { memberId, name });
    if (as.suspended) await suspendMember(ctx, { memberId, version: await versionOf(ctx, memberId) }, memberTouches);
    return { ...person, memberId };
  };
  return asMember(stage.owner, stage.slug, work, at);
}

/** What the keys and names stand for in this workspace. */
export async function giftOf(ctx: Ctx, { roles: roleKeys, grants = [], teams: names = [] }: Joining): Promise<Gift> {
  const roleIds = await idsOf(ctx, roleKeys);
  const grantIds = await grantIdsOf(ctx, roleIds, grants);
  const chosen = await chooseRoles(ctx, roleIds, grantIds);
  const found: Gift["teams"] = [];
  for (const name of names) found.push(await teamNamed(ctx, name));
  return { ...chosen, teams: found };
}

/** A workspace's team of that name, which is made when there is none yet. */
export async function teamNamed(ctx: Ctx, name: string, description = ""): Promise<{ id: string; name: string }> {
  const here = and(eq(teams.workspaceId, ctx.workspace.id), eq(teams.name, name));
  const [found] = await ctx.tx.select({ id: teams.id, name: teams.name }).from(teams).where(here);
  return found ?? createTeam(ctx, { name, description });
}

async function idsOf(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const { id, packRole } = roles;
  const found = await ctx.tx.select({ id, packRole }).from(roles).where(eq(roles.workspaceId, ctx.workspace.id));
  return keys.map((key) => {
    const role = found.find((one) => one.packRole?.endsWith(`/${key}`));
    if (!role) throw new Error(`the workspace has no role "${key}"`);
    return role.id;
  });
}

async function grantIdsOf(ctx: Ctx, roleIds: string[], keys: readonly string[]): Promise<string[]> {
  const { id, key, roleId } = roleGrants;
  const here = eq(roleGrants.workspaceId, ctx.workspace.id);
  const found = await ctx.tx.select({ id, key, roleId }).from(roleGrants).where(here);
  return keys.map((wanted) => {
    const grant = found.find((one) => one.key === wanted && roleIds.includes(one.roleId));
    if (!grant) throw new Error(`none of the roles offers "${wanted}"`);
    return grant.id;
  });
}

async function versionOf(ctx: Ctx, memberId: string): Promise<number> {
  const here = and(eq(members.workspaceId, ctx.workspace.id), eq(members.id, memberId));
  const [found] = await ctx.tx.select({ version: members.version }).from(members).where(here);
  return found?.version ?? 1;
}
