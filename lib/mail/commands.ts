import { desc, sql } from "drizzle-orm";
import { letters, mailbox } from "@/db/schema/letters";
import type { JobCtx } from "@/lib/jobs/job";
import { enqueue } from "@/lib/jobs/queue";
import type { PublicCtx } from "@/lib/kernel/ctx";
import { env, hasLocalMailbox } from "@/lib/kernel/env";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { seal } from "@/lib/kernel/seal";
import { type LetterInput, letterData, type Outgoing, type SubjectType, type Template } from "./letter";

type NewLetter<T extends Template> = {
  template: T;
  /** One address, in its canonical form. */
  to: string;
  locale: string;
  /** The reader's; left out, the workspace's. */
  timeZone?: string;
  /** What it is about: its delivery is found again by this, and it isn't sent when this has ended meanwhile. */
  subject: { type: SubjectType; id: string };
  /** Names and ids, never a token. */
  data: LetterInput<T>;
};

const ONE_ADDRESS = /^[^\s@,;:<>()[\]\\"\p{Cc}]{1,64}@[^\s@,;:<>()[\]\\"\p{Cc}]{1,255}$/u;

/**
 * Writes a letter and its job in the caller's transaction: it is sent if and only if that commits. Returns the letter's
 * id. An address that isn't exactly one, or data that the template can't use, is a fault of the caller and throws.
 */
export async function sendLetter<T extends Template>(ctx: JobCtx, letter: NewLetter<T>): Promise<string> {
  const { template, to, locale, timeZone, subject, data } = letter;
  if (!ONE_ADDRESS.test(to)) throw new Error("a letter goes to exactly one address");
  letterData[template].parse(data);
  const id = newId();
  await ctx.tx.insert(letters).values({
    id,
    workspaceId: ctx.workspace?.id ?? null,
    template,
    to,
    locale,
    timeZone: timeZone ?? ctx.workspace?.timeZone ?? "UTC",
    subjectType: subject.type,
    subjectId: subject.id,
    data,
    createdAt: ctx.now,
  });
  await enqueue(ctx, "letters.deliver", { letterId: id }, { key: id });
  return id;
}

const KEPT = 500;

/** Puts a letter into the local mailbox, once, sealed. The oldest beyond five hundred make room. */
export async function putInMailbox(ctx: PublicCtx, { id, to, subject, html, text }: Outgoing): Promise<void> {
  const sealed = seal("mailbox", JSON.stringify({ html, text }));
  await ctx.tx.insert(mailbox).values({ id, to, subject, sealed, at: ctx.now }).onConflictDoNothing();
  const oldest = ctx.tx
    .select({ id: mailbox.id })
    .from(mailbox)
    .orderBy(desc(mailbox.at), desc(mailbox.id))
    .offset(KEPT);
  await ctx.tx.delete(mailbox).where(sql`${mailbox.id} in (${oldest})`);
}

/** Empties the local mailbox. What was sent stays sent. Throws NotFound where there is none. */
export async function emptyMailbox(ctx: PublicCtx): Promise<void> {
  if (!hasLocalMailbox(env)) throw new NotFound("mailbox");
  await ctx.tx.delete(mailbox);
}
