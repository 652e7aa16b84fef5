import { and, eq, isNull, lt, or } from "drizzle-orm";
import { database } from "@/db/client";
import { apiTokens } from "@/db/schema/api-tokens";
import { enterWorkspace } from "@/db/workspace";
import { LIMITS } from "../api-token";
import type { TokenStanding } from "../queries/find-token";

/** Writes down that a token was used, and from which address; at most once a minute, in a transaction of its own. */
export async function touchToken({ token, workspace }: TokenStanding, ip: string | null, now: Date): Promise<void> {
  const before = new Date(now.getTime() - LIMITS.touch);
  if (token.lastUsedAt && token.lastUsedAt >= before) return;
  await database().transaction(async (tx) => {
    await enterWorkspace(tx, workspace.id);
    await tx
      .update(apiTokens)
      .set({ lastUsedAt: now, lastUsedFrom: ip })
      .where(
        and(
          eq(apiTokens.workspaceId, workspace.id),
          eq(apiTokens.id, token.id),
          or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, before)),
        ),
      );
  });
}
