import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { members } from "@/db/schema/members";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { fullName } from "@/lib/users/user";
import type { Named } from "../member";
import { isOwner } from "./held";

/**
 * Some members, in order of id and kept from being removed until this transaction ends.
 *
 * @throws NotFound when one of them isn't a member of this workspace
 */
export async function lockColleagues(
  ctx: Pick<PlaceCtx, "tx" | "workspace">,
  ids: string[],
): Promise<(Named & { isOwner: boolean })[]> {
  const asked = [...new Set(ids)];
  if (!asked.every(isId)) throw new NotFound("member");
  const rows = await ctx.tx
    .select({ id: members.id, firstName: members.firstName, lastName: members.lastName, isOwner })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspace.id), inArray(members.id, asked), isNull(members.removedAt)))
    .orderBy(asc(members.id))
    .for("share");
  if (rows.length !== asked.length) throw new NotFound("member");
  return rows.map((row) => ({ id: row.id, name: fullName(row), isOwner: row.isOwner }));
}
