import { and, eq } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import type { JobCtx } from "@/lib/jobs/job";
import { stateOf } from "../invitation";

/** Why the letter of an invitation is no longer wanted, or null: it has ended, or a newer link was sent. */
export async function unwantedInvitationLetter(
  ctx: JobCtx,
  letter: { subjectId: string; data: Record<string, unknown> },
): Promise<string | null> {
  const [invitation] = ctx.workspace
    ? await ctx.tx
        .select()
        .from(invitations)
        .where(and(eq(invitations.workspaceId, ctx.workspace.id), eq(invitations.id, letter.subjectId)))
    : [];
  if (!invitation || stateOf(invitation, ctx.now) !== "pending") return "invitationEnded";
  const [, linkId] = (letter.data.link as { ids: [string, string] }).ids;
  return linkId === invitation.linkId ? null : "linkReplaced";
}
