import { eq } from "drizzle-orm";
import { users } from "@/db/schema/users";
import { type CastKey, cast } from "@/db/seed/cast";
import { asVisitor, type Person } from "@/db/seed/stage";
import { openSession } from "@/lib/sessions/commands";

/** Someone of the cast with a session of this test's own. */
export function signInCast(key: CastKey): Promise<Person> {
  const { email, firstName, lastName } = cast[key];
  return asVisitor(async (ctx) => {
    const [user] = await ctx.tx.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (!user) throw new Error(`${email} has no account`);
    const { token } = await openSession(ctx, user.id, { method: "password" });
    return { id: user.id, email, firstName, lastName, token };
  });
}
