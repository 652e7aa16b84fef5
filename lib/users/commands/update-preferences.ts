import { eq } from "drizzle-orm";
import type { output } from "zod";
import { users } from "@/db/schema/users";
import { recordForUser } from "@/lib/audit/commands";
import { differenceOf } from "@/lib/audit/event";
import type { UserCtx } from "@/lib/kernel/ctx";
import type { UpdatePreferencesInput } from "../input";

type Preferences = output<typeof UpdatePreferencesInput>;

/** Changes the zone that someone reads times in, and how the product looks to them. */
export async function updatePreferences(ctx: UserCtx, { timeZone, theme }: Preferences): Promise<Preferences> {
  const wanted = { timeZone, theme: theme === "system" ? null : theme };
  const { timeZone: zone, theme: look } = ctx.user;
  const difference = differenceOf<Record<string, unknown>>({ timeZone: zone, theme: look }, wanted);
  if (!difference) return { timeZone, theme };
  await ctx.tx.update(users).set(wanted).where(eq(users.id, ctx.user.id));
  await recordForUser(ctx, ctx.user.id, "preferences.updated", difference);
  return { timeZone, theme };
}
