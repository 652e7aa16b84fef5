import { file } from "@/lib/gate/file";
import { findLogo } from "@/lib/workspaces/queries";

export const GET = file("/api/logos/[workspace]", async (ctx) => {
  const logo = await findLogo(ctx);
  return logo && { ...logo, type: "image/webp", name: "logo.webp" };
});
