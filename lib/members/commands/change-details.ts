import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import { differenceOf } from "@/lib/audit/event";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { fullName } from "@/lib/users/user";
import type { ChangeDetailsInput } from "../input";
import { asSubject, type Edit } from "../member";
import { canEdit } from "../policy";
import { lockMember } from "../queries/get-member";
import { saveMember } from "./save-member";

/** Changes the workspace's own record of a person: names and phone. Their account keeps its own. */
export async function changeDetails(ctx: Ctx, input: output<typeof ChangeDetailsInput>): Promise<Edit> {
  const { firstName, lastName, phone } = input;
  const { actor, member } = await lockMember(ctx, input.memberId, input.version);
  insist(canEdit(actor, member));
  const { firstName: first, lastName: last, phone: number } = member;
  const change = differenceOf({ firstName: first, lastName: last, phone: number }, { firstName, lastName, phone });
  const name = fullName(input);
  if (!change) return { name, changed: false };
  await saveMember(ctx, member, { firstName, lastName, phone });
  await record(ctx, "member.details_changed", asSubject({ id: member.id, name }), change);
  return { name, changed: true };
}
