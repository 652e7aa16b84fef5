import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, insist } from "@/lib/kernel/errors";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { idsOf } from "@/lib/members/member";
import { lockMember } from "@/lib/members/queries/get-member";
import { listRoles } from "@/lib/roles/queries";
import { asSubject } from "../access-request";
import { waysToGrant } from "../answers";
import type { GrantInput } from "../input";
import { canAnswer } from "../policy";
import { getRequest } from "../queries/get-request";
import { answerRequest, holdOpenRequest } from "./hold-open";
import { tellAsker } from "./tell-asker";

/**
 * Says yes: gives the asker a role or switches a grant on, beside all that they hold, by the rules under which roles change:
 * nobody gives what they don't hold. Of two who answer at once, one is told what the other did.
 *
 * @throws NotFound; Forbidden; Conflict when the request isn't open any more, or this no longer carries what was asked for
 */
export async function grantAccess(ctx: Ctx, { requestId, kind, id }: output<typeof GrantInput>) {
  const { asker, permission } = await getRequest(ctx, requestId);
  const { actor, member } = await lockMember(ctx, asker.id);
  insist(canAnswer(actor, permission));
  const request = await holdOpenRequest(ctx, requestId);
  const way = waysToGrant(actor, request, await listRoles(ctx)).find((one) => one.kind === kind && one.id === id);
  if (!way) throw new Conflict("wayGone");
  const [roleIds, grantIds] = [idsOf(member.roles), idsOf(member.grants)];
  await changeRoles(ctx, {
    memberId: member.id,
    version: member.version,
    roleIds: kind === "role" ? [...roleIds, id] : roleIds,
    grantIds: kind === "grant" ? [...grantIds, id] : grantIds,
  });
  await answerRequest(ctx, request, "granted", { given: way.name });
  await tellAsker(ctx, request, member, { answer: "granted", given: way.name });
  await record(ctx, "access-request.granted", asSubject(request), { to: { permission, given: way.name } });
  return { name: asker.name, given: way.name, permission };
}
