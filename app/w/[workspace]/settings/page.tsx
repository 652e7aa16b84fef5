import type { Route } from "next";
import { redirect } from "next/navigation";
import { page } from "@/app/_gate/page";
import { isBuilt } from "@/lib/gate/built";
import { landingOf, settingsPagesOf } from "@/lib/roles/menus";

/** Sends on to the first page of settings that the member may open, and to their own first page if there is none. */
export default page("/w/[workspace]/settings", async ({ actor, workspace }) => {
  const [first] = settingsPagesOf(actor, isBuilt);
  redirect((first ? `/w/${workspace.slug}${first}` : landingOf(actor, workspace.slug, isBuilt)) as Route);
});
