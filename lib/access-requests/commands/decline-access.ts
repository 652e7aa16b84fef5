import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { lockMember } from "@/lib/members/queries/get-member";
import { asSubject } from "../access-request";
import type { DeclineInput } from "../input";
import { canAnswer } from "../policy";
import { getRequest } from "../queries/get-request";
import { answerRequest, holdOpenRequest } from "./hold-open";
import { tellAsker } from "./tell-asker";

/**
 * Says no, with a word of why if there is one. Only those may who could also say yes.
 *
 * @throws NotFound; Forbidden; Conflict when the request isn't open any more
 */
export async function declineAccess(ctx: Ctx, { requestId, word }: output<typeof DeclineInput>) {
  const { asker, permission } = await getRequest(ctx, requestId);
  const { actor, member } = await lockMember(ctx, asker.id);
  insist(canAnswer(actor, permission));
  const request = await holdOpenRequest(ctx, requestId);
  await answerRequest(ctx, request, "declined", { word });
  await tellAsker(ctx, request, member, { answer: "declined", word });
  await record(ctx, "access-request.declined", asSubject(request), { to: { permission, word } });
  return { name: asker.name, permission };
}
