import { customType, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

/** A person who signs in, once for all workspaces. `email` is in its canonical form and never changes. */
export const users = pgTable("users", {
  id: uuid("id").primaryKey(),
  email: text("email").notNull().unique(),
  emailVerifiedAt: instant("email_verified_at"),
  firstName: text("first_name").notNull(),
  lastName: text("last_name").notNull(),
  phone: text("phone"),
  title: text("title"),
  bio: text("bio"),
  passwordHash: text("password_hash"),
  locale: text("locale").notNull().default("en"),
  timeZone: text("time_zone").notNull().default("UTC"),
  theme: text("theme"),
  twoFactorAt: instant("two_factor_at"),
  pictureVersion: text("picture_version"),
  lastWorkspaceId: uuid("last_workspace_id"),
  createdAt: createdAt(),
});

/** A link mailed to a user: to confirm the address, or to set a new password. Only the token's hash is kept. */
export const userLinks = pgTable(
  "user_links",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    purpose: text("purpose", { enum: ["confirm-email", "reset-password"] }).notNull(),
    tokenHash: text("token_hash").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.id] }), index("user_links_by_purpose").on(t.userId, t.purpose)],
);

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A picture, re-encoded to WebP at one size. */
export const pictures = pgTable("pictures", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  version: text("version").notNull(),
  bytes: bytea("bytes").notNull(),
});
