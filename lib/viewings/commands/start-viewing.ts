import type { output } from "zod";
import { viewings } from "@/db/schema/viewings";
import { record } from "@/lib/audit/commands";
import { enqueue } from "@/lib/jobs/queue";
import type { Ctx } from "@/lib/kernel/ctx";
import { Conflict, insist } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { asSubject, namesOf, statusOf } from "@/lib/members/member";
import { lockMember } from "@/lib/members/queries/get-member";
import type { ViewAsDraftInput, ViewAsInput } from "../input";
import { canViewAs, canViewAsDraft } from "../policy";
import { draftAsSubject, viewEnd } from "../viewing";
import { endOverdue } from "./end-viewing";

type Started = { slug: string; name: string };

/**
 * From the next request on, the actor's session sees the workspace as another member does, and can change nothing in it.
 *
 * @throws NotFound when there is no such member; Forbidden for oneself and the suspended; Conflict while another view is open
 */
export async function viewAs(ctx: Ctx, { memberId }: output<typeof ViewAsInput>): Promise<Started> {
  const { actor, member } = await lockMember(ctx, memberId);
  insist(canViewAs(actor, { ...member, status: statusOf(member) }));
  await open(ctx, { asMemberId: member.id });
  await record(ctx, "viewing.started", asSubject(member), { to: { roles: namesOf(member.roles) } });
  return { slug: ctx.workspace.slug, name: member.name };
}

/**
 * The same through a role that isn't saved: as if the actor held it and nothing else.
 *
 * @throws Forbidden; Conflict while another view is open
 */
export async function viewAsDraft(ctx: Ctx, { draft }: output<typeof ViewAsDraftInput>): Promise<Started> {
  const { actor } = await lockMember(ctx, ctx.actor.memberId);
  insist(canViewAsDraft(actor));
  await open(ctx, { draft });
  const subject = draftAsSubject(draft);
  await record(ctx, "viewing.started", subject, { to: { draft: true } });
  return { slug: ctx.workspace.slug, name: subject.name };
}

async function open(ctx: Ctx, through: Pick<typeof viewings.$inferInsert, "asMemberId" | "draft">): Promise<void> {
  await endOverdue(ctx);
  const [id, endsAt] = [newId(), viewEnd(ctx.now)];
  const place = { workspaceId: ctx.workspace.id, sessionId: ctx.user.session.id, memberId: ctx.actor.memberId };
  const made = await ctx.tx
    .insert(viewings)
    .values({ ...place, id, ...through, startedAt: ctx.now, endsAt })
    .onConflictDoNothing({ target: [viewings.workspaceId, viewings.sessionId] })
    .returning({ id: viewings.id });
  if (made.length === 0) throw new Conflict("viewingAlready");
  await enqueue(ctx, "viewings.lapse", { viewingId: id }, { runAt: endsAt });
}
