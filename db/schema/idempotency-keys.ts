import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { apiTokens } from "./api-tokens";
import { createdAt, workspaceId } from "./columns";

/** What a request with an Idempotency-Key was answered, kept for a day so that a repetition gets the same and does nothing. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    workspaceId: workspaceId(),
    tokenId: uuid("token_id").notNull(),
    key: text("key").notNull(),
    requestHash: text("request_hash").notNull(),
    status: integer("status").notNull(),
    body: text("body").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.tokenId, t.key] }),
    index("idempotency_keys_oldest").on(t.workspaceId, t.createdAt),
    foreignKey({
      name: "idempotency_keys_token",
      columns: [t.workspaceId, t.tokenId],
      foreignColumns: [apiTokens.workspaceId, apiTokens.id],
    }).onDelete("cascade"),
  ],
);
