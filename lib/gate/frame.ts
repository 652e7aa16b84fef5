import { cache } from "react";
import { canSeeRequests } from "@/lib/access-requests/policy";
import { countWaiting } from "@/lib/access-requests/queries/count-waiting";
import type { Ctx, SignedIn, UserCtx } from "@/lib/kernel/ctx";
import { homeAmong, listPlaces, type Place } from "@/lib/workspaces/queries";
import { requestFacts, standing } from "./enter";
import { transact } from "./transact";

/** What a layout may show around its page: who is here, where, and where else they belong. Never a guard. */
export type Here = { user: SignedIn; places: Place[]; here: Pick<Ctx, "workspace" | "actor"> | null };

/** How much waits for this member behind pages of settings, by the page's name: for the numbers beside its navigation. */
export const whatWaits = cache(async (slug: string): Promise<Record<string, number>> => {
  const place = (await standing(slug))?.place;
  if (!place || place.suspended || !canSeeRequests(place.actor).allow) return {};
  const { workspace, actor } = place;
  const entry = { workspace, actor };
  const count = await transact(entry, await requestFacts(), "read only", (ctx) => countWaiting({ ...ctx, ...entry }));
  return count > 0 ? { "access-requests": count } : {};
});

/**
 * Who is looking, for the frame around pages; null for the signed-out and for strangers to the workspace, whose page says
 * the rest. Without a slug, it is the workspace that they were in last, else the first that is open to them.
 */
export const whoIsHere = cache(async (slug: string | null): Promise<Here | null> => {
  const found = await standing(slug);
  if (!found) return null;
  const places = await transact({ user: found.user }, await requestFacts(), "read only", (ctx) =>
    listPlaces(ctx as UserCtx),
  );
  if (slug) {
    const open = found.place && !found.place.suspended ? found.place : null;
    return open ? { user: found.user, places, here: open } : null;
  }
  const last = homeAmong(places, found.user);
  const place = last ? ((await standing(last.slug))?.place ?? null) : null;
  return { user: found.user, places, here: place && !place.suspended ? place : null };
});
