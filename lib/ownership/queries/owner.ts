import { and, eq } from "drizzle-orm";
import { members } from "@/db/schema/members";
import { ownerships } from "@/db/schema/ownerships";
import { users } from "@/db/schema/users";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { fullName } from "@/lib/users/user";

/** Who owns the workspace, since when, and how they are written to. */
export async function getOwner(ctx: Pick<PlaceCtx, "tx" | "workspace">) {
  const { id, userId, email, firstName, lastName } = members;
  const [row] = await ctx.tx
    .select({
      ...{ id, userId, email, firstName, lastName, since: ownerships.since },
      ...{ locale: users.locale, timeZone: users.timeZone, pictureVersion: users.pictureVersion },
    })
    .from(ownerships)
    .innerJoin(members, and(eq(members.workspaceId, ctx.workspace.id), eq(id, ownerships.memberId)))
    .innerJoin(users, eq(users.id, userId))
    .where(eq(ownerships.workspaceId, ctx.workspace.id));
  if (!row) throw new Error("a workspace has no owner");
  return { ...row, name: fullName(row) };
}
