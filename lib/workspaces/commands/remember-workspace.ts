import { eq } from "drizzle-orm";
import { users } from "@/db/schema/users";
import type { UserCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { listPlaces, type Place } from "../queries";

/** Remembers the workspace that the person has switched to, so that the next sign-in lands there. */
export async function rememberWorkspace(ctx: UserCtx, { slug }: { slug: string }): Promise<Place> {
  const place = (await listPlaces(ctx)).find((one) => one.slug === slug);
  if (!place) throw new NotFound("workspace");
  await ctx.tx.update(users).set({ lastWorkspaceId: place.id }).where(eq(users.id, ctx.user.id));
  return place;
}
