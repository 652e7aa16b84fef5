import { sql } from "drizzle-orm";
import { boolean, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { users } from "./users";

/** One signed-in device. The cookie's token carries the user's id; the row keeps its hash alone. */
export const sessions = pgTable(
  "sessions",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    tokenHash: text("token_hash").notNull(),
    method: text("method", { enum: ["password", "link", "provider", "passkey"] }).notNull(),
    remember: boolean("remember").notNull().default(false),
    provedAt: instant("proved_at").notNull().default(sql`now()`),
    seenAt: instant("seen_at").notNull().default(sql`now()`),
    expiresAt: instant("expires_at").notNull(),
    ip: text("ip"),
    userAgent: text("user_agent"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.id] }), unique("sessions_token").on(t.userId, t.tokenHash)],
);
