import { database } from "@/db/client";
import { enterAs } from "@/db/workspace";
import type { Ctx, PublicCtx, RequestFacts } from "@/lib/kernel/ctx";
import { Forbidden } from "@/lib/kernel/errors";

/** What a transaction is opened for: by whom and where. */
export type Entry = { user?: Ctx["user"]; workspace?: Ctx["workspace"]; actor?: Ctx["actor"] };

/**
 * Opens the one transaction of a page or an action, sees just the entry's workspace in it, and runs `work`. A page's can
 * only read, so that no GET changes anything.
 *
 * @throws Forbidden when someone who views the workspace as another would write: whatever the way in, there is no such
 * transaction
 */
export async function transact<T>(
  entry: Entry,
  request: RequestFacts,
  access: "read only" | "read write",
  work: (ctx: PublicCtx & Entry) => Promise<T>,
): Promise<T> {
  if (entry.actor?.viewing && access !== "read only") throw new Forbidden({ code: "viewing" });
  return database().transaction(
    async (tx) => {
      await enterAs(tx, { userId: entry.user?.id, workspaceId: entry.workspace?.id });
      return work({ tx, now: new Date(), request, trace: { events: 0 }, ...entry });
    },
    { accessMode: access },
  );
}
