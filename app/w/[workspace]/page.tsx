import type { Route } from "next";
import { redirect } from "next/navigation";
import { page } from "@/app/_gate/page";
import { isBuilt } from "@/lib/gate/built";
import { landingOf } from "@/lib/roles/menus";

/** Sends on to the first entry of the member's menu. */
export default page("/w/[workspace]", async ({ actor, workspace }) => {
  redirect(landingOf(actor, workspace.slug, isBuilt) as Route);
});
