import { headers } from "next/headers";
import { cache } from "react";
import type { RequestFacts } from "@/lib/kernel/ctx";
import { touch } from "@/lib/sessions/commands";
import { findStanding, type Standing } from "@/lib/sessions/queries";
import { LIMITS } from "@/lib/sessions/session";
import { sessionToken } from "./cookie";

/** The standing behind this request's cookie: looked up once a request and slug, shared by titles, layouts and the page. */
export const standing = cache(async (slug: string | null): Promise<Standing | null> => {
  const now = new Date();
  const found = await findStanding(await sessionToken(), slug, now);
  if (found && now.getTime() - found.seenAt.getTime() > LIMITS.touch) {
    const { place } = found;
    const here = place && !place.suspended ? { workspaceId: place.workspace.id, memberId: place.actor.memberId } : null;
    await touch(found.user, here, now);
  }
  return found;
});

/** Where the request comes from, as the front server wrote it down. */
export async function requestFacts(): Promise<RequestFacts> {
  const list = await headers();
  return { ip: list.get("x-muster-ip"), userAgent: list.get("user-agent")?.slice(0, 400) ?? null };
}
