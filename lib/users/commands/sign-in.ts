import type { output } from "zod";
import { database } from "@/db/client";
import { recordForUser } from "@/lib/audit/commands";
import type { PublicCtx, RequestFacts, UserCtx } from "@/lib/kernel/ctx";
import { Conflict, Invalid } from "@/lib/kernel/errors";
import { log } from "@/lib/kernel/log";
import { closeSession, type Opened, openSession, renewProof } from "@/lib/sessions/commands";
import { forgive, spend } from "@/lib/throttles/commands";
import { GUESSES, SIGN_INS_FROM } from "@/lib/throttles/throttle";
import type { ProveInput, SignInInput } from "../input";
import { isPassword } from "../password";
import { findUser, findUserByEmail } from "../queries/users";
import { sendConfirmation } from "./sign-up";

/** Signed in, and how their pages look; or right but unconfirmed: then a new confirmation was mailed. */
export type SignedInOrNot = { opened: Opened; theme: string | null } | { unconfirmed: true };

/** Whose password was found right, and which: it must still be theirs when the session is opened. */
export type Checked = { userId: string; passwordHash: string | null };

type Input = output<typeof SignInInput>;

/**
 * The first half of a sign-in, before any transaction, so that no connection waits for a hash: counts the try per account
 * and per address of origin, then looks at the password. A wrong one, an unknown address and an account without a
 * password all answer the same, after the same time.
 *
 * @throws Conflict "signInFailed"; TooMany
 */
export async function checkPassword(input: Input, { ip }: RequestFacts): Promise<Checked> {
  await spend(SIGN_INS_FROM, ip ?? "unknown");
  await spend(GUESSES, input.email);
  const user = await database().transaction((tx) => findUserByEmail({ tx }, input.email));
  const right = await isPassword(input.password, user?.passwordHash ?? null);
  if (!user || !right) {
    log().warn({ user: user?.id, ip }, "sign-in failed");
    throw new Conflict("signInFailed");
  }
  await forgive(GUESSES, input.email);
  return { userId: user.id, passwordHash: user.passwordHash };
}

/**
 * The second half: opens the session, unless the address was never confirmed or the password was changed in between.
 *
 * @throws Conflict "signInFailed"
 */
export async function signIn(ctx: PublicCtx, input: Input, checked: Checked): Promise<SignedInOrNot> {
  const user = await findUser(ctx, checked.userId, { lock: true });
  if (!user || user.passwordHash !== checked.passwordHash) throw new Conflict("signInFailed");
  if (!user.emailVerifiedAt) {
    await sendConfirmation(ctx, user);
    await recordForUser(ctx, user.id, "user.confirmation_sent_again");
    return { unconfirmed: true };
  }
  await recordForUser(ctx, user.id, "session.opened", { method: "password" });
  const opened = await openSession(ctx, user.id, { method: "password", remember: input.remember === "on" });
  return { opened, theme: user.theme };
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
