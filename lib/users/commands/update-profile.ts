import { and, asc, eq, isNull } from "drizzle-orm";
import type { output } from "zod";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import { workspaces } from "@/db/schema/workspaces";
import { enterWorkspace } from "@/db/workspace";
import { record, recordForUser } from "@/lib/audit/commands";
import { differenceOf } from "@/lib/audit/event";
import type { UserCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import type { UpdateProfileInput } from "../input";
import { findUser } from "../queries/users";
import { fullName } from "../user";

type Profile = output<typeof UpdateProfileInput>;
type Shared = Partial<Pick<Profile, "firstName" | "lastName" | "phone">>;

/**
 * Changes what someone says about themselves. A new name or phone number goes into every workspace that they belong to,
 * over whatever stood there, and is recorded in each; what they leave as it is stays as each workspace has it.
 */
export async function updateProfile(ctx: UserCtx, profile: Profile): Promise<void> {
  const user = await findUser(ctx, ctx.user.id, { lock: true });
  if (!user) throw new NotFound("user");
  const { firstName, lastName, title, bio, phone } = user;
  const difference = differenceOf<Profile>({ firstName, lastName, title, bio, phone }, profile);
  if (!difference) return;
  await ctx.tx.update(users).set(profile).where(eq(users.id, user.id));
  await recordForUser(ctx, user.id, "profile.updated", difference);
  const { firstName: first, lastName: last, phone: number } = difference.to as Shared;
  const shared: Shared = {
    ...(first === undefined ? {} : { firstName: first }),
    ...(last === undefined ? {} : { lastName: last }),
    ...(number === undefined ? {} : { phone: number }),
  };
  if (Object.keys(shared).length > 0) await carryOver(ctx, shared);
}

async function carryOver(ctx: UserCtx, shared: Shared): Promise<void> {
  const places = await ctx.tx
    .select({ workspace: workspaces })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, ctx.user.id), isNull(members.removedAt)))
    .orderBy(asc(workspaces.id));
  for (const { workspace } of places) {
    await enterWorkspace(ctx.tx, workspace.id);
    const own = and(eq(members.workspaceId, workspace.id), eq(members.userId, ctx.user.id));
    const [before] = await ctx.tx.select().from(members).where(own).for("update");
    const difference = before && differenceOf<Shared>(pick(before, shared), shared);
    if (!before || !difference) continue;
    await ctx.tx
      .update(members)
      .set({ ...shared, version: before.version + 1 })
      .where(own);
    const name = fullName({ ...before, ...shared });
    const subject = { type: "member", id: before.id, name };
    await record({ ...ctx, workspace }, "member.details_changed", subject, difference, { memberId: before.id, name });
  }
}

function pick(row: Required<Shared>, like: Shared): Shared {
  return Object.fromEntries(Object.keys(like).map((key) => [key, row[key as keyof Shared]]));
}
