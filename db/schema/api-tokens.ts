import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, workspaceId } from "./columns";
import { members } from "./members";
import { workspaces } from "./workspaces";

/**
 * A program's way in, as the member who made it: never more than `permissions`, never more than the maker holds. The
 * token carries the workspace's id; the row keeps its hash alone.
 */
export const apiTokens = pgTable(
  "api_tokens",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    memberId: uuid("member_id").notNull(),
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull(),
    permissions: text("permissions").array().notNull(),
    expiresAt: instant("expires_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    lastUsedFrom: text("last_used_from"),
    createdAt: createdAt(),
    revokedAt: instant("revoked_at"),
    revokedById: uuid("revoked_by_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("api_tokens_token").on(t.workspaceId, t.tokenHash),
    index("api_tokens_newest").on(t.workspaceId, t.createdAt, t.id),
    index("api_tokens_of_member").on(t.workspaceId, t.memberId),
    foreignKey({
      name: "api_tokens_member",
      columns: [t.workspaceId, t.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }),
    foreignKey({
      name: "api_tokens_revoked_by",
      columns: [t.workspaceId, t.revokedById],
      foreignColumns: [members.workspaceId, members.id],
    }),
  ],
);
