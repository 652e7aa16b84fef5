import type { PublicCtx } from "@/lib/kernel/ctx";
import { sendLetter } from "@/lib/mail/commands";
import type { LetterInput, Template } from "@/lib/mail/letter";
import type { User } from "../user";

type Told<T extends Template> = Omit<LetterInput<T>, "firstName">;

/**
 * Writes to a person about their own account, in their language and time zone, by their first name. It is sent if and only
 * if the caller's transaction commits.
 */
export async function writeToUser<T extends Template>(
  ctx: PublicCtx,
  user: User,
  template: T,
  told: Told<T>,
): Promise<void> {
  const { id, email, firstName, locale, timeZone } = user;
  const data = { firstName, ...told } as LetterInput<T>;
  await sendLetter(ctx, { template, to: email, locale, timeZone, subject: { type: "user", id }, data });
}
