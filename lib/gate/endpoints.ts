import type { RequestFacts } from "@/lib/kernel/ctx";
import type { Operation } from "./endpoint";
import * as auditEvents from "./endpoints/audit-events";
import * as editRoles from "./endpoints/edit-roles";
import * as invitations from "./endpoints/invitations";
import { me } from "./endpoints/me";
import * as members from "./endpoints/members";
import { openapi } from "./endpoints/openapi";
import * as roles from "./endpoints/roles";
import * as teamMembers from "./endpoints/team-members";
import * as teams from "./endpoints/teams";
import * as workspace from "./endpoints/workspace";
import type { Reply } from "./reply";
import { documentOf } from "./rest/document";
import type { Words } from "./rest/problem";
import { routerOf } from "./rest/router";

/** Every operation of the REST API, in the order in which the document tells of them. */
export const operations: readonly Operation[] = [
  me,
  ...[workspace.getIt, workspace.patchIt],
  ...[members.list, members.get, members.patch, members.suspend, members.reactivate, members.remove],
  ...[invitations.list, invitations.send, invitations.get, invitations.resend, invitations.revoke],
  ...[roles.list, editRoles.create, roles.get, editRoles.patch, editRoles.remove],
  ...[teams.list, teams.create, teams.get, teams.patch, teams.remove],
  ...[teamMembers.list, teamMembers.add, teamMembers.remove],
  auditEvents.list,
];

let document: ReturnType<typeof documentOf> | undefined;

/** The API as OpenAPI 3.1 describes it. It is made once, when it is first asked for. */
export function apiDocument(): ReturnType<typeof documentOf> {
  document ??= documentOf(operations);
  return document;
}

const route = routerOf([...operations, openapi(apiDocument)]);

/**
 * The answer to a request below /api/v1; null for any other, which goes on to Next. The front server answers these by
 * itself, and one route handler gives the same answers under Next.
 */
export function answerOf(request: Request, words: Words, facts?: RequestFacts): Promise<Reply> | null {
  return route(request, words, facts);
}
