import type { output } from "zod";
import { accessRequests } from "@/db/schema/access-requests";
import { record } from "@/lib/audit/commands";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, insist } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { sendLetter } from "@/lib/mail/commands";
import { namesOf } from "@/lib/members/member";
import { lockMember } from "@/lib/members/queries/get-member";
import { findGranters } from "@/lib/members/queries/list-granters";
import { spend } from "@/lib/throttles/commands";
import { ACCESS_REQUESTS } from "@/lib/throttles/throttle";
import { asSubject, pathInside } from "../access-request";
import type { AskInput } from "../input";
import { canAsk } from "../policy";

export type Asked = { id: string; permission: string; who: string[] };

/**
 * Asks those who can give a permission for it: each of them gets a letter. One open request a member and permission, also
 * when it is asked twice at once. Answers with the names of those who were asked.
 *
 * @throws Forbidden when the actor holds it already; Conflict when they asked before; TooMany
 */
export async function askForAccess(ctx: Ctx, { permission, path, note }: output<typeof AskInput>): Promise<Asked> {
  const { actor, member } = await lockMember(ctx, ctx.actor.memberId);
  insist(canAsk(actor, permission));
  const id = newId();
  const request = { memberId: member.id, permission, path: pathInside(ctx.workspace.slug, path), note };
  const made = await ctx.tx
    .insert(accessRequests)
    .values({ workspaceId: ctx.workspace.id, id, askedAt: ctx.now, ...request })
    .onConflictDoNothing()
    .returning({ id: accessRequests.id });
  if (made.length === 0) throw new Conflict("askedBefore");
  await spend(ACCESS_REQUESTS, `${ctx.workspace.id}:${member.id}`);
  const granters = await findGranters(ctx, permission);
  for (const { email, firstName, locale, timeZone } of granters) {
    await sendLetter(ctx, {
      template: "access-requested",
      to: email,
      ...{ locale, timeZone, subject: { type: "access-request", id } },
      data: {
        ...{ firstName, asker: member.name, roles: namesOf(member.roles), workspace: ctx.workspace.name },
        ...{ permission, note, path: `/w/${ctx.workspace.slug}/settings/access-requests/${id}` },
      },
    });
  }
  await record(ctx, "access-request.asked", asSubject({ id, asker: member }), { to: { permission, note } });
  return { id, permission, who: namesOf(granters) };
}
