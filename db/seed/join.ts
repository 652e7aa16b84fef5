import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema/members";
import { memberGrants, memberRoles, roleGrants, roles } from "@/db/schema/roles";
import { teamMembers, teams } from "@/db/schema/teams";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { newId } from "@/lib/kernel/ids";
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

/** Takes a person into a workspace at once, without an invitation: what seeds and tests need before their story begins. */
export function join(stage: Stage, person: Person, as: Joining): Promise<Member> {
  return asMember(stage.owner, stage.slug, async (ctx) => {
    const workspaceId = ctx.workspace.id;
    const memberId = newId();
    const { email, firstName, lastName } = person;
    const suspension = as.suspended ? { suspendedAt: ctx.now, suspendedById: ctx.actor.memberId } : {};
    await ctx.tx.insert(members).values({
      ...{ workspaceId, id: memberId, userId: person.id, email, firstName, lastName },
      ...{ capacity: as.capacity ?? null, createdAt: ctx.now, ...suspension },
    });
    const held = await rolesOf(ctx.tx, workspaceId, as.roles);
    await ctx.tx.insert(memberRoles).values(held.map(({ id }) => ({ workspaceId, memberId, roleId: id })));
    const grants = await grantsOf(ctx.tx, workspaceId, held, as.grants ?? []);
    if (grants.length > 0)
      await ctx.tx.insert(memberGrants).values(grants.map((grantId) => ({ workspaceId, memberId, grantId })));
    for (const name of as.teams ?? []) {
      const teamId = await teamNamed(ctx, name);
      await ctx.tx.insert(teamMembers).values({ workspaceId, teamId, memberId });
    }
    const subject = { type: "member", id: memberId, name: `${firstName} ${lastName}` };
    await record(ctx, "member.joined", subject, { to: { roles: held.map(({ name }) => name) } });
    return { ...person, memberId };
  });
}

async function rolesOf(tx: Tx, workspaceId: string, keys: readonly string[]) {
  const found = await tx
    .select({ id: roles.id, name: roles.name, packRole: roles.packRole })
    .from(roles)
    .where(eq(roles.workspaceId, workspaceId));
  return keys.map((key) => {
    const role = found.find(({ packRole }) => packRole?.endsWith(`/${key}`));
    if (!role) throw new Error(`the workspace has no role "${key}"`);
    return role;
  });
}

async function grantsOf(tx: Tx, workspaceId: string, held: { id: string }[], keys: readonly string[]) {
  if (keys.length === 0) return [];
  const ofRoles = inArray(
    roleGrants.roleId,
    held.map(({ id }) => id),
  );
  const found = await tx
    .select({ id: roleGrants.id, key: roleGrants.key })
    .from(roleGrants)
    .where(and(eq(roleGrants.workspaceId, workspaceId), ofRoles));
  return keys.map((key) => {
    const grant = found.find((one) => one.key === key);
    if (!grant) throw new Error(`none of the roles offers "${key}"`);
    return grant.id;
  });
}

/** The id of a workspace's team of that name, which is made when there is none yet. */
export async function teamNamed(ctx: Ctx, name: string, description = ""): Promise<string> {
  const workspaceId = ctx.workspace.id;
  const [found] = await ctx.tx
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.workspaceId, workspaceId), eq(teams.name, name)));
  if (found) return found.id;
  const id = newId();
  await ctx.tx.insert(teams).values({ workspaceId, id, name, description, createdAt: ctx.now });
  await record(ctx, "team.created", { type: "team", id, name });
  return id;
}
