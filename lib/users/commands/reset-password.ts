import { eq } from "drizzle-orm";
import type { output } from "zod";
import { users } from "@/db/schema/users";
import { recordForUser } from "@/lib/audit/commands";
import type { PublicCtx } from "@/lib/kernel/ctx";
import { Conflict, Invalid } from "@/lib/kernel/errors";
import { closeSessionsOf } from "@/lib/sessions/commands";
import { forgive, spend } from "@/lib/throttles/commands";
import { GUESSES, LETTERS_FROM, LETTERS_TO } from "@/lib/throttles/throttle";
import type { ForgotPasswordInput, ResetPasswordInput } from "../input";
import { hashPassword, problemWith } from "../password";
import { findLinked } from "../queries/user-links";
import { findUserByEmail } from "../queries/users";
import { dropLinks, makeLink, spendLink } from "./user-links";
import { writeToUser } from "./write-to-user";

/** Mails a link to set a new password, if the address has an account; the answer is the same if not. */
export async function askForReset(ctx: PublicCtx, { email }: output<typeof ForgotPasswordInput>): Promise<void> {
  await spend(LETTERS_FROM, ctx.request.ip ?? "unknown");
  await spend(LETTERS_TO, email);
  const user = await findUserByEmail(ctx, email);
  if (!user) return;
  const { expiresAt, ...link } = await makeLink(ctx, user.id, "reset-password");
  await writeToUser(ctx, user, "reset-password", { expiresAt: expiresAt.toISOString(), link });
  await recordForUser(ctx, user.id, "password.reset_asked");
}

/**
 * Sets a new password from a mailed link. Every session ends, every other link dies, and a letter tells the person. The
 * link proves the address too, since it was mailed there, and gives back the guesses that kept its person out.
 *
 * @throws Conflict when the link is used up, replaced or too old; Invalid when the password is too weak
 */
export async function resetPassword(ctx: PublicCtx, input: output<typeof ResetPasswordInput>): Promise<void> {
  const user = await findLinked(ctx, input.token, "reset-password");
  if (!user) throw new Conflict("linkDead");
  const problem = await problemWith(input.password, [user.firstName, user.lastName, user.email]);
  if (problem) throw new Invalid({ password: problem });
  const passwordHash = await hashPassword(input.password);
  if (!(await spendLink(ctx, input.token))) throw new Conflict("linkDead");
  const emailVerifiedAt = user.emailVerifiedAt ?? ctx.now;
  await ctx.tx.update(users).set({ passwordHash, emailVerifiedAt }).where(eq(users.id, user.id));
  await dropLinks(ctx, user.id, "confirm-email");
  await closeSessionsOf(ctx, user.id);
  await forgive(GUESSES, user.email);
  await writeToUser(ctx, user, "password-changed", { at: ctx.now.toISOString() });
  await recordForUser(ctx, user.id, "password.reset");
}
