import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, insist } from "@/lib/kernel/errors";
import type { MemberInput } from "../input";
import { asSubject, type Named } from "../member";
import { canReactivate } from "../policy";
import { lockMember } from "../queries/get-member";
import { writeMember } from "./save-member";

/** Lets a suspended member back in, which gives them anew all that their place holds: nobody gives what they don't hold. */
export async function reactivateMember(ctx: Ctx, { memberId, version }: output<typeof MemberInput>): Promise<Named> {
  const { actor, member } = await lockMember(ctx, memberId, version);
  insist(canReactivate(actor, member));
  if (!member.suspendedAt) throw new Conflict("notSuspended", { name: member.name });
  await writeMember(ctx, member, { suspendedAt: null, suspendedById: null });
  await record(ctx, "member.reactivated", asSubject(member));
  return member;
}
