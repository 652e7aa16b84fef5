import { file } from "@/lib/gate/file";
import { isId } from "@/lib/kernel/ids";
import { findPicture } from "@/lib/users/queries/pictures";

export const GET = file("/api/pictures/[user]", async (ctx, { user }) => {
  const picture = isId(user) ? await findPicture(ctx, user) : null;
  return picture && { ...picture, type: "image/webp", name: "picture.webp" };
});
