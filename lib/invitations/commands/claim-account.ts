import { eq } from "drizzle-orm";
import { pictures, userLinks, users } from "@/db/schema/users";
import { recordForUser } from "@/lib/audit/commands";
import type { PlaceCtx } from "@/lib/kernel/ctx";
import { Conflict } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { closeSessionsOf } from "@/lib/sessions/commands";
import type { User } from "@/lib/users/user";

type Claim = {
  email: string;
  firstName: string;
  lastName: string;
  passwordHash: string;
  timeZone: string;
  locale: string;
  /** The account that has this address unconfirmed, locked. */
  known: User | null;
};

/**
 * Makes the account of someone who has just proved an address, and returns its id. An account that was started with the
 * address and never confirmed may be a stranger's: its password, sessions, links, second factor and all that was written
 * into it are void.
 *
 * @throws Conflict when the account was made in the same moment by another way
 */
export async function claimAccount(ctx: PlaceCtx, claim: Claim): Promise<string> {
  const { email, firstName, lastName, passwordHash, timeZone, locale, known } = claim;
  const proved = { emailVerifiedAt: ctx.now, lastWorkspaceId: ctx.workspace.id };
  const facts = { firstName, lastName, passwordHash, timeZone, locale, ...proved };
  const userId = known ? await takeOver(ctx, known.id, facts) : await make(ctx, { email, ...facts });
  await recordForUser(ctx, userId, "user.activated", { workspace: ctx.workspace.name });
  return userId;
}

type Facts = Omit<Claim, "email" | "known"> & { emailVerifiedAt: Date; lastWorkspaceId: string };

async function make(ctx: PlaceCtx, facts: Facts & { email: string }): Promise<string> {
  const [made] = await ctx.tx
    .insert(users)
    .values({ id: newId(), createdAt: ctx.now, ...facts })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (!made) throw new Conflict("signInToAccept");
  return made.id;
}

async function takeOver(ctx: PlaceCtx, id: string, facts: Facts): Promise<string> {
  await closeSessionsOf(ctx, id);
  await ctx.tx.delete(userLinks).where(eq(userLinks.userId, id));
  await ctx.tx.delete(pictures).where(eq(pictures.userId, id));
  const blank = { phone: null, title: null, bio: null, theme: null, twoFactorAt: null, pictureVersion: null };
  await ctx.tx
    .update(users)
    .set({ ...blank, ...facts })
    .where(eq(users.id, id));
  return id;
}
