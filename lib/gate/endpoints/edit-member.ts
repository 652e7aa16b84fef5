import { type output, z } from "zod";
import type { Ctx } from "@/lib/kernel/ctx";
import { changeCapacity } from "@/lib/members/commands/change-capacity";
import { changeDetails } from "@/lib/members/commands/change-details";
import { changeRoles } from "@/lib/members/commands/change-roles";
import { changeTeams } from "@/lib/members/commands/change-teams";
import { ChangeDetailsInput } from "@/lib/members/input";
import { type Edit, idsOf } from "@/lib/members/member";
import { lockMember } from "@/lib/members/queries/get-member";
import { parse } from "../rest/asked";

const ids = z.array(z.string().max(64)).max(200);

export const MemberBody = z.strictObject({
  firstName: z.string().min(1).max(80).optional(),
  lastName: z.string().min(1).max(80).optional(),
  phone: z.string().max(40).nullable().optional(),
  capacity: z.int().min(0).max(1000).nullable().optional(),
  roleIds: ids.min(1).optional(),
  grantIds: ids.optional(),
  teamIds: ids.optional(),
});

type Which = { memberId: string; version: number };
type Step = (ctx: Ctx, which: Which) => Promise<Edit>;

/** The commands that a page has a form for each of, one after the other in one transaction. */
export async function editMember(ctx: Ctx, which: Which, body: output<typeof MemberBody>): Promise<void> {
  const { member } = await lockMember(ctx, which.memberId, which.version);
  let { version } = which;
  for (const step of stepsOf(body, member)) {
    const { changed } = await step(ctx, { memberId: which.memberId, version });
    if (changed) version += 1;
  }
}

type Before = Awaited<ReturnType<typeof lockMember>>["member"];

function stepsOf(body: output<typeof MemberBody>, before: Before): Step[] {
  const { firstName, lastName, phone, capacity, roleIds, grantIds, teamIds } = body;
  const steps: Step[] = [];
  if (firstName !== undefined || lastName !== undefined || phone !== undefined) {
    const details = { firstName: before.firstName, lastName: before.lastName, ...body };
    const number = phone === undefined ? before.phone : phone;
    steps.push((ctx, which) =>
      changeDetails(ctx, parse(ChangeDetailsInput, { ...details, phone: number ?? "", ...which })),
    );
  }
  if (capacity !== undefined) steps.push((ctx, which) => changeCapacity(ctx, { ...which, capacity }));
  if (roleIds || grantIds) {
    const chosen = { roleIds: roleIds ?? idsOf(before.roles), grantIds: grantIds ?? keptGrants(before, roleIds) };
    steps.push((ctx, which) => changeRoles(ctx, { ...which, ...chosen }));
  }
  if (teamIds) steps.push((ctx, which) => changeTeams(ctx, { ...which, teamIds }));
  return steps;
}

/** Optional permissions stay with the roles that offer them, and go with those that go. */
function keptGrants({ grants }: Before, roleIds: string[] = []): string[] {
  return idsOf(grants.filter(({ roleId }) => roleIds.includes(roleId)));
}
