import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { letters, mailbox } from "@/db/schema/letters";
import type { JobCtx } from "@/lib/jobs/job";
import type { PublicCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { unseal } from "@/lib/kernel/seal";
import type { SubjectType } from "./letter";

/** How the newest letter about something fares. `reason` is a sentence under `mail.reasons`, while it waits or when it failed. */
export type Delivery = {
  state: "queued" | "sent" | "failed" | "dropped";
  reason: string | null;
  detail: string | null;
  attempts: number;
  nextTryAt: Date | null;
  settledAt: Date | null;
  createdAt: Date;
};

/** The delivery of the newest letter about each subject, in this workspace (or in none), by subject id. */
export async function deliveriesOf(ctx: JobCtx, type: SubjectType, ids: string[]): Promise<Map<string, Delivery>> {
  if (ids.length === 0) return new Map();
  const place = ctx.workspace ? eq(letters.workspaceId, ctx.workspace.id) : isNull(letters.workspaceId);
  const rows = await ctx.tx
    .selectDistinctOn([letters.subjectId], {
      subjectId: letters.subjectId,
      state: letters.state,
      reason: letters.reason,
      detail: letters.detail,
      attempts: letters.attempts,
      nextTryAt: letters.nextTryAt,
      settledAt: letters.settledAt,
      createdAt: letters.createdAt,
    })
    .from(letters)
    .where(and(place, eq(letters.subjectType, type), inArray(letters.subjectId, ids)))
    .orderBy(letters.subjectId, desc(letters.createdAt), desc(letters.id));
  return new Map(rows.map(({ subjectId, ...delivery }) => [subjectId, delivery]));
}

const LISTED = 100;

/** What lies in the local mailbox, newest first, a hundred at most. */
export async function listMailbox(ctx: PublicCtx) {
  const { id, to, subject, at } = mailbox;
  return ctx.tx.select({ id, to, subject, at }).from(mailbox).orderBy(desc(mailbox.at), desc(mailbox.id)).limit(LISTED);
}

/** One letter of the local mailbox, opened. Throws NotFound, also when it was sealed with a secret that is gone. */
export async function getMailboxLetter(ctx: PublicCtx, id: string) {
  const [found] = isId(id) ? await ctx.tx.select().from(mailbox).where(eq(mailbox.id, id)) : [];
  const opened = found && unseal("mailbox", found.sealed);
  if (!opened) throw new NotFound("letter");
  const { html, text } = JSON.parse(opened) as { html: string; text: string };
  return { id: found.id, to: found.to, subject: found.subject, at: found.at, html, text };
}
