import { headers } from "next/headers";
import { cache } from "react";
import { database } from "@/db/client";
import { enterAsPerson, enterWorkspace } from "@/db/workspace";
import type { Ctx, PublicCtx, RequestFacts } from "@/lib/kernel/ctx";
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

/** What a transaction is opened for: by whom and where. */
export type Entry = { user?: Ctx["user"]; workspace?: Ctx["workspace"]; actor?: Ctx["actor"] };

/**
 * Opens the one transaction of a page or an action, sees just the entry's workspace in it, and runs `work`. A page's can
 * only read, so that no GET changes anything.
 */
export async function transact<T>(
  entry: Entry,
  request: RequestFacts,
  access: "read only" | "read write",
  work: (ctx: PublicCtx & Entry) => Promise<T>,
): Promise<T> {
  return database().transaction(
    async (tx) => {
      if (entry.user) await enterAsPerson(tx, entry.user.id);
      if (entry.workspace) await enterWorkspace(tx, entry.workspace.id);
      return work({ tx, now: new Date(), request, trace: { events: 0 }, ...entry });
    },
    { accessMode: access },
  );
}
