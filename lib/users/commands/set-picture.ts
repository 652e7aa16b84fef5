import { eq } from "drizzle-orm";
import { pictures, users } from "@/db/schema/users";
import { recordForUser } from "@/lib/audit/commands";
import type { UserCtx } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { encodePicture } from "@/lib/pictures/encode";
import { spend } from "@/lib/throttles/commands";
import { PICTURES } from "@/lib/throttles/throttle";

/**
 * Gives someone a picture, drawn anew as a square, in place of the one before.
 *
 * @throws TooMany; Invalid at `picture` when it isn't a picture that is taken
 */
export async function setPicture(ctx: UserCtx, { picture }: { picture: File }): Promise<{ version: string }> {
  await spend(PICTURES, ctx.user.id);
  const { bytes, version } = await encodePicture(picture, "picture", "cover");
  await ctx.tx.update(users).set({ pictureVersion: version }).where(eq(users.id, ctx.user.id));
  await ctx.tx
    .insert(pictures)
    .values({ userId: ctx.user.id, version, bytes })
    .onConflictDoUpdate({ target: pictures.userId, set: { version, bytes } });
  await recordForUser(ctx, ctx.user.id, "profile.picture_changed");
  return { version };
}

/**
 * Takes the picture away.
 *
 * @throws NotFound when there is none
 */
export async function removePicture(ctx: UserCtx): Promise<void> {
  await ctx.tx.update(users).set({ pictureVersion: null }).where(eq(users.id, ctx.user.id));
  const gone = await ctx.tx.delete(pictures).where(eq(pictures.userId, ctx.user.id)).returning({ id: pictures.userId });
  if (gone.length === 0) throw new NotFound("picture");
  await recordForUser(ctx, ctx.user.id, "profile.picture_removed");
}
