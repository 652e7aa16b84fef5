import { and, eq } from "drizzle-orm";
import { accessRequests } from "@/db/schema/access-requests";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { AccessRequest } from "../access-request";
import { asRequest, columns } from "./columns";

/**
 * A request of this workspace, with who asks and what they hold.
 *
 * @throws NotFound when there is none: an id that is malformed or of another workspace
 */
export async function getRequest(ctx: Pick<PlaceCtx, "tx" | "workspace">, id: string): Promise<AccessRequest> {
  if (!isId(id)) throw new NotFound("access-request");
  const [row] = await ctx.tx
    .select(columns)
    .from(accessRequests)
    .innerJoin(members, and(eq(members.workspaceId, ctx.workspace.id), eq(members.id, accessRequests.memberId)))
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(accessRequests.workspaceId, ctx.workspace.id), eq(accessRequests.id, id)));
  if (!row) throw new NotFound("access-request");
  return asRequest(row);
}
