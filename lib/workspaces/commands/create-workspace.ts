import { eq } from "drizzle-orm";
import type { output } from "zod";
import { members } from "@/db/schema/members";
import { ownerships } from "@/db/schema/ownerships";
import { memberRoles, roleGrants, roles } from "@/db/schema/roles";
import { users } from "@/db/schema/users";
import { workspaces } from "@/db/schema/workspaces";
import { enterWorkspace } from "@/db/workspace";
import { record } from "@/lib/audit/commands";
import type { UserCtx } from "@/lib/kernel/ctx";
import { Forbidden, Invalid } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { findPack } from "@/lib/roles/packs";
import type { Pack } from "@/lib/roles/role";
import { findUser } from "@/lib/users/queries/users";
import { fullName } from "@/lib/users/user";
import type { CreateWorkspaceInput } from "../input";

type Input = output<typeof CreateWorkspaceInput>;
type Made = { id: string; slug: string; memberId: string };

/**
 * Opens a workspace: its roles from the chosen pack, and the person who opens it as its Owner, who holds the pack's
 * administrator role too.
 *
 * @throws Invalid when the slug is taken; Forbidden when the person's address isn't confirmed
 */
export async function createWorkspace(ctx: UserCtx, input: Input): Promise<Made> {
  if (!ctx.user.emailVerifiedAt) throw new Forbidden({ code: "unconfirmed" });
  const pack = findPack(input.pack);
  if (!pack) throw new Invalid({ pack: "pack" });
  const id = newId();
  const { name, slug, timeZone, locale, currency } = input;
  const [made] = await ctx.tx
    .insert(workspaces)
    .values({ id, slug, name, timeZone, locale, currency, pack: pack.key, invitationHours: pack.invitationHours })
    .onConflictDoNothing({ target: workspaces.slug })
    .returning({ id: workspaces.id });
  if (!made) throw new Invalid({ slug: "slugTaken" });
  await enterWorkspace(ctx.tx, id);
  const administratorId = await addRolesOf(ctx, id, pack);
  const memberId = await addOwner(ctx, id, administratorId);
  await ctx.tx.update(users).set({ lastWorkspaceId: id }).where(eq(users.id, ctx.user.id));
  const workspace = { id, slug, name, locale, timeZone, currency, logoVersion: null };
  const by = { memberId, name: fullName(ctx.user) };
  await record(
    { ...ctx, workspace },
    "workspace.created",
    { type: "workspace", id, name },
    { to: { pack: pack.name } },
    by,
  );
  return { id, slug, memberId };
}

async function addRolesOf(ctx: UserCtx, workspaceId: string, pack: Pack): Promise<string> {
  const rows = pack.roles.map((role, position) => ({
    workspaceId,
    id: newId(),
    packRole: `${pack.key}/${role.key}`,
    name: role.name,
    description: role.description,
    reach: role.reach,
    permissions: [...role.permissions],
    administrator: role.administrator,
    position,
  }));
  const grants = pack.roles.flatMap((role, index) =>
    role.grants.map(({ key, name, description, permissions }, position) => ({
      workspaceId,
      id: newId(),
      roleId: rows[index]?.id ?? "",
      key,
      name,
      description,
      permissions: [...permissions],
      position,
    })),
  );
  await ctx.tx.insert(roles).values(rows);
  if (grants.length > 0) await ctx.tx.insert(roleGrants).values(grants);
  return rows.find((row) => row.administrator)?.id ?? "";
}

async function addOwner(ctx: UserCtx, workspaceId: string, roleId: string): Promise<string> {
  const user = await findUser(ctx, ctx.user.id);
  const memberId = newId();
  const { email, firstName, lastName } = ctx.user;
  const phone = user?.phone ?? null;
  await ctx.tx.insert(members).values({
    workspaceId,
    id: memberId,
    userId: ctx.user.id,
    email,
    firstName,
    lastName,
    phone,
    lastActiveAt: ctx.now,
  });
  await ctx.tx.insert(memberRoles).values({ workspaceId, memberId, roleId });
  await ctx.tx.insert(ownerships).values({ workspaceId, memberId, since: ctx.now });
  return memberId;
}
