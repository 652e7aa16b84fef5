import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { lockMember } from "@/lib/members/queries/get-member";
import { asSubject } from "../access-request";
import type { RequestInput } from "../input";
import { isOwn } from "../policy";
import { getRequest } from "../queries/get-request";
import { answerRequest, holdOpenRequest } from "./hold-open";

/**
 * Takes one's own request back.
 *
 * @throws NotFound, also when it is somebody else's; Conflict when it isn't open any more
 */
export async function withdrawRequest(ctx: Ctx, { requestId }: output<typeof RequestInput>) {
  if (!isOwn(ctx.actor, await getRequest(ctx, requestId))) throw new NotFound("access-request");
  await lockMember(ctx, ctx.actor.memberId);
  const request = await holdOpenRequest(ctx, requestId);
  await answerRequest(ctx, request, "withdrawn");
  await record(ctx, "access-request.withdrawn", asSubject(request), { to: { permission: request.permission } });
  return { permission: request.permission };
}
