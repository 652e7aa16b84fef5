import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import { differenceOf } from "@/lib/audit/event";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import type { ChangeCapacityInput } from "../input";
import { asSubject, type Edit } from "../member";
import { canEdit } from "../policy";
import { lockMember } from "../queries/get-member";
import { saveMember } from "./save-member";

/** Sets how many ongoing conversations a member may hold: null for no limit, 0 for none. */
export async function changeCapacity(ctx: Ctx, input: output<typeof ChangeCapacityInput>): Promise<Edit> {
  const { actor, member } = await lockMember(ctx, input.memberId, input.version);
  insist(canEdit(actor, member));
  const { name } = member;
  const change = differenceOf({ capacity: member.capacity }, { capacity: input.capacity });
  if (!change) return { name, changed: false };
  await saveMember(ctx, member, { capacity: input.capacity });
  await record(ctx, "member.capacity_changed", asSubject(member), change);
  return { name, changed: true };
}
