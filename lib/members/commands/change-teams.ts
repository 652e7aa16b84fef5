import type { output } from "zod";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { insist } from "@/lib/kernel/errors";
import { chooseTeams } from "@/lib/teams/queries/list-teams";
import type { ChangeTeamsInput } from "../input";
import { asSubject, type Edit, idsOf, namesOf, sameThings } from "../member";
import { canEdit } from "../policy";
import { lockMember } from "../queries/get-member";
import { joinTeams, leaveTeams } from "./hold";
import { saveMember } from "./save-member";

/** Puts a member into just these teams. */
export async function changeTeams(ctx: Ctx, input: output<typeof ChangeTeamsInput>): Promise<Edit> {
  const { actor, member } = await lockMember(ctx, input.memberId, input.version);
  insist(canEdit(actor, member));
  const chosen = await chooseTeams(ctx, input.teamIds);
  const { name, teams } = member;
  if (sameThings(teams, chosen)) return { name, changed: false };
  await leaveTeams(
    ctx,
    member,
    idsOf(teams).filter((id) => !input.teamIds.includes(id)),
  );
  await joinTeams(ctx, member, idsOf(chosen));
  await saveMember(ctx, member);
  await record(ctx, "member.teams_changed", asSubject(member), {
    from: { teams: namesOf(teams) },
    to: { teams: namesOf(chosen) },
  });
  return { name, changed: true };
}
