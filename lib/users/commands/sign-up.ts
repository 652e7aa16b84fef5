import { eq } from "drizzle-orm";
import type { output } from "zod";
import { users } from "@/db/schema/users";
import { recordForUser } from "@/lib/audit/commands";
import type { PublicCtx, RequestFacts } from "@/lib/kernel/ctx";
import { Invalid } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { spend } from "@/lib/throttles/commands";
import { LETTERS_FROM, LETTERS_TO } from "@/lib/throttles/throttle";
import type { SignUpInput } from "../input";
import { hashPassword, problemWith } from "../password";
import { findUserByEmail } from "../queries/users";
import type { User } from "../user";
import { makeLink } from "./user-links";
import { writeToUser } from "./write-to-user";

type Input = output<typeof SignUpInput>;

/**
 * The first half of a sign-up, before its transaction, so that no connection waits for a hash: judges the password, counts
 * the letter that will be sent, and gives the hash.
 *
 * @throws Invalid when the password is too weak; TooMany when too many letters were asked for
 */
export async function hashFirstPassword(input: Input, { ip }: RequestFacts): Promise<string> {
  const problem = await problemWith(input.password, [input.firstName, input.lastName, input.email]);
  if (problem) throw new Invalid({ password: problem });
  await spend(LETTERS_FROM, ip ?? "unknown");
  await spend(LETTERS_TO, input.email);
  return hashPassword(input.password);
}

/**
 * Starts an account and mails a link that confirms the address; until then the account gives nothing. An address that has
 * an account gets a letter that says so, and the answer is the same, so that nobody learns who is here. An unconfirmed
 * account is overwritten: whoever can read the mail and knows this password is who it belongs to.
 */
export async function signUp(ctx: PublicCtx, input: Input, passwordHash: string): Promise<void> {
  const known = await findUserByEmail(ctx, input.email, { lock: true });
  if (known?.emailVerifiedAt) return tellAddressInUse(ctx, known);
  const user = await writeUnconfirmed(ctx, known?.id ?? newId(), input, passwordHash);
  await sendConfirmation(ctx, user);
  await recordForUser(ctx, user.id, "user.signed_up");
}

async function writeUnconfirmed(ctx: PublicCtx, id: string, input: Input, passwordHash: string): Promise<User> {
  const { firstName, lastName, email, timeZone, locale } = input;
  const facts = { firstName, lastName, timeZone, locale, passwordHash };
  const [user] = await ctx.tx
    .insert(users)
    .values({ id, email, createdAt: ctx.now, ...facts })
    .onConflictDoUpdate({ target: users.email, set: facts, setWhere: eq(users.id, id) })
    .returning();
  if (!user) throw new Error("two sign-ups of one address met");
  return user;
}

/** Mails the link that confirms an address. */
export async function sendConfirmation(ctx: PublicCtx, user: User): Promise<void> {
  const { expiresAt, ...link } = await makeLink(ctx, user.id, "confirm-email");
  await writeToUser(ctx, user, "confirm-email", { expiresAt: expiresAt.toISOString(), link });
}

async function tellAddressInUse(ctx: PublicCtx, user: User): Promise<void> {
  await writeToUser(ctx, user, "address-in-use", {});
  await recordForUser(ctx, user.id, "user.sign_up_repeated");
}
