import type { Route } from "next";
import { redirect } from "next/navigation";
import { page } from "@/app/_gate/page";
import { isFirstRun } from "@/lib/users/queries/users";
import { findHome } from "@/lib/workspaces/queries";

/** Nowhere by itself: sends on to the workspace someone was in last, to opening one, to signing in or up. */
export default page("/", async (ctx) => {
  const { user } = ctx;
  if (!user) redirect((await isFirstRun(ctx)) ? "/sign-up" : "/sign-in");
  const home = await findHome({ ...ctx, user });
  redirect((home ? `/w/${home.slug}` : "/workspaces/new") as Route);
});
