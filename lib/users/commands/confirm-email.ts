import { eq } from "drizzle-orm";
import type { output } from "zod";
import { users } from "@/db/schema/users";
import { recordForUser } from "@/lib/audit/commands";
import type { PublicCtx } from "@/lib/kernel/ctx";
import { Conflict, Invalid } from "@/lib/kernel/errors";
import { type Opened, openSession } from "@/lib/sessions/commands";
import { forgive, spend } from "@/lib/throttles/commands";
import { GUESSES } from "@/lib/throttles/throttle";
import type { ConfirmEmailInput } from "../input";
import { isPassword } from "../password";
import { findLinked } from "../queries/user-links";
import { spendLink } from "./user-links";

/**
 * Confirms an address and signs in. It asks for the password of the sign-up, so that someone who is mailed a link for a
 * sign-up that wasn't theirs can't bring another's account to life by a click.
 *
 * @throws Conflict when the link is used up, replaced or too old; Invalid when the password is another
 */
export async function confirmEmail(ctx: PublicCtx, input: output<typeof ConfirmEmailInput>): Promise<Opened> {
  const user = await findLinked(ctx, input.token, "confirm-email");
  if (!user) throw new Conflict("linkDead");
  await spend(GUESSES, user.email);
  if (!(await isPassword(input.password, user.passwordHash))) throw new Invalid({ password: "passwordOfSignUp" });
  if (!(await spendLink(ctx, input.token))) throw new Conflict("linkDead");
  await ctx.tx.update(users).set({ emailVerifiedAt: ctx.now }).where(eq(users.id, user.id));
  await recordForUser(ctx, user.id, "user.email_confirmed");
  await forgive(GUESSES, user.email);
  return openSession(ctx, user.id, { method: "password" });
}
