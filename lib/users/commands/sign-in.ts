import type { output } from "zod";
import { recordForUser } from "@/lib/audit/commands";
import type { PublicCtx, UserCtx } from "@/lib/kernel/ctx";
import { Conflict, Invalid } from "@/lib/kernel/errors";
import { log } from "@/lib/kernel/log";
import { closeSession, type Opened, openSession, renewProof } from "@/lib/sessions/commands";
import { forgive, spend } from "@/lib/throttles/commands";
import { GUESSES, SIGN_INS_FROM } from "@/lib/throttles/throttle";
import type { ProveInput, SignInInput } from "../input";
import { isPassword } from "../password";
import { findUser, findUserByEmail } from "../queries/users";
import { sendConfirmation } from "./sign-up";

/** Signed in, or right but unconfirmed: then a new confirmation was mailed. */
export type SignedInOrNot = { opened: Opened } | { unconfirmed: true };

/**
 * Signs in with address and password. A wrong password, an unknown address and an account without a password all answer
 * the same, after the same time. Tries are counted per account and per address of origin, before the password is looked at.
 *
 * @throws Conflict "signInFailed"; TooMany
 */
export async function signIn(ctx: PublicCtx, input: output<typeof SignInInput>): Promise<SignedInOrNot> {
  await spend(SIGN_INS_FROM, ctx.request.ip ?? "unknown");
  await spend(GUESSES, input.email);
  const user = await findUserByEmail(ctx, input.email);
  const right = await isPassword(input.password, user?.passwordHash ?? null);
  if (!user || !right) {
    log().warn({ user: user?.id, ip: ctx.request.ip }, "sign-in failed");
    throw new Conflict("signInFailed");
  }
  await forgive(GUESSES, input.email);
  if (!user.emailVerifiedAt) {
    await sendConfirmation(ctx, user);
    await recordForUser(ctx, user.id, "user.confirmation_sent_again");
    return { unconfirmed: true };
  }
  await recordForUser(ctx, user.id, "session.opened", { method: "password" });
  return { opened: await openSession(ctx, user.id, { method: "password", remember: input.remember === "on" }) };
}

/** Ends the session in use. */
export async function signOut(ctx: UserCtx): Promise<void> {
  await closeSession(ctx);
  await recordForUser(ctx, ctx.user.id, "session.closed");
}

/**
 * Proves identity again with the password, before a sensitive act; the session goes on under a new token.
 *
 * @throws Invalid when the password is wrong; TooMany
 */
export async function prove(ctx: UserCtx, input: output<typeof ProveInput>): Promise<Opened> {
  await spend(GUESSES, ctx.user.email);
  const user = await findUser(ctx, ctx.user.id);
  if (!(await isPassword(input.password, user?.passwordHash ?? null))) throw new Invalid({ password: "passwordWrong" });
  await forgive(GUESSES, ctx.user.email);
  await recordForUser(ctx, ctx.user.id, "session.proved");
  return renewProof(ctx);
}
