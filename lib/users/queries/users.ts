import { eq } from "drizzle-orm";
import { users } from "@/db/schema/users";
import type { PublicCtx, UserCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import type { User } from "../user";

/** The person with this canonical address, or null. With `lock`, the row is held until the transaction ends. */
export async function findUserByEmail(
  ctx: Pick<PublicCtx, "tx">,
  email: string,
  options: { lock?: true } = {},
): Promise<User | null> {
  const query = ctx.tx.select().from(users).where(eq(users.email, email));
  const [user] = options.lock ? await query.for("update") : await query;
  return user ?? null;
}

/** The person with this id, or null. With `lock`, the row is held until the transaction ends. */
export async function findUser(ctx: PublicCtx, id: string, options: { lock?: true } = {}): Promise<User | null> {
  const query = ctx.tx.select().from(users).where(eq(users.id, id));
  const [user] = options.lock ? await query.for("update") : await query;
  return user ?? null;
}

/** Whether nobody has signed up yet: a server that was just started. */
export async function isFirstRun(ctx: PublicCtx): Promise<boolean> {
  const [anyone] = await ctx.tx.select({ id: users.id }).from(users).limit(1);
  return !anyone;
}

/** The signed-in person's own record. */
export async function getUser(ctx: UserCtx): Promise<User> {
  const user = await findUser(ctx, ctx.user.id);
  if (!user) throw new NotFound("user");
  return user;
}
