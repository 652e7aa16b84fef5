import type { Route } from "next";
import { redirect } from "next/navigation";
import { page } from "@/app/_gate/page";
import { isBuilt } from "@/lib/gate/built";
import { title } from "@/lib/gate/page";
import { landingOf, menusOf } from "@/lib/roles/menus";
import { Nowhere } from "./_viewing/nowhere";

export const generateMetadata = title("/w/[workspace]", async ({ workspace }) => workspace.name);

/** Sends on to the first entry of the member's menu. In a view, there may be none: own pages are the viewer's. */
export default page("/w/[workspace]", async ({ actor, workspace }) => {
  if (actor.viewing && menusOf(actor, isBuilt).length === 0)
    return <Nowhere actor={actor} workspace={workspace.name} />;
  redirect(landingOf(actor, workspace.slug, isBuilt) as Route);
});
