import { headers } from "next/headers";
import { cache } from "react";
import type { Actor, PlaceCtx, RequestFacts } from "@/lib/kernel/ctx";
import { touch } from "@/lib/sessions/commands";
import { findStanding, type Standing } from "@/lib/sessions/queries";
import { LIMITS } from "@/lib/sessions/session";
import { lapseViewing } from "@/lib/viewings/commands/end-viewing";
import { sessionToken } from "./cookie";
import { transact } from "./transact";

/** The standing behind this request's cookie: looked up once a request and slug, shared by titles, layouts and the page. */
export const standing = cache(async (slug: string | null): Promise<Standing | null> => {
  const now = new Date();
  const found = await findStanding(await sessionToken(), slug, now);
  if (!found) return null;
  const { user, place } = found;
  if (place?.lapsed) await lapse(place.workspace, place.lapsed);
  if (now.getTime() - found.seenAt.getTime() > LIMITS.touch) {
    const here =
      place && !place.suspended ? { workspaceId: place.workspace.id, memberId: own(place.actor).memberId } : null;
    await touch(user, here, now);
  }
  return found;
});

/** Whose session it is, also while they look on as someone else. */
export function own(actor: Actor): Actor {
  return actor.viewing?.viewer ?? actor;
}

/** Ends a view that doesn't hold any more for good, so that it doesn't come back with a right that does. */
async function lapse(workspace: PlaceCtx["workspace"], viewingId: string): Promise<void> {
  await transact({ workspace }, await requestFacts(), "read write", (ctx) =>
    lapseViewing({ ...ctx, workspace }, { viewingId }),
  );
}

/** Where the request comes from, as the front server wrote it down. */
export async function requestFacts(): Promise<RequestFacts> {
  const list = await headers();
  return { ip: list.get("x-muster-ip"), userAgent: list.get("user-agent")?.slice(0, 400) ?? null };
}
