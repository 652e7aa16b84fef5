import * as accessRequests from "@/lib/access-requests/commands/touches";
import * as apiTokens from "@/lib/api-tokens/commands/touches";
import * as invitations from "@/lib/invitations/commands/touches";
import type { Touch } from "@/lib/kernel/touch";
import { touchPlace } from "@/lib/members/commands/touch-place";
import type { MemberTouch } from "@/lib/members/touch";
import * as ownership from "@/lib/ownership/commands/touches";
import * as teams from "@/lib/teams/commands/touches";
import type { Team } from "@/lib/teams/team";
import * as viewings from "@/lib/viewings/commands/end-viewing";

/** Every noun that refers to members, in the order in which people read what a removal touches. */
export const memberTouches: readonly MemberTouch[] = [
  touchPlace,
  teams.memberTouch,
  invitations.memberTouch,
  apiTokens.memberTouch,
  ownership.memberTouch,
  accessRequests.memberTouch,
  viewings.memberTouch,
];

/** Every noun that refers to teams. */
export const teamTouches: readonly Touch<Team>[] = [teams.teamTouch, invitations.teamTouch];
