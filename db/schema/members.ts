import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant, version, workspaceId } from "./columns";
import { users } from "./users";
import { workspaces } from "./workspaces";

/**
 * A user's place in one workspace. Names and phone are the workspace's own record of the person. A removed member keeps
 * the row, for history and for a return. `capacity` null = unlimited, 0 = receives nothing. Names are sorted and searched
 * in their folded form: lower case, without accents.
 */
export const members = pgTable(
  "members",
  {
    workspaceId: workspaceId().references((): AnyPgColumn => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    email: text("email").notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    phone: text("phone"),
    capacity: integer("capacity"),
    suspendedAt: instant("suspended_at"),
    suspendedById: uuid("suspended_by_id"),
    removedAt: instant("removed_at"),
    removedById: uuid("removed_by_id"),
    active: boolean("active").notNull().generatedAlwaysAs(sql`suspended_at is null and removed_at is null`),
    sortName: text("sort_name").notNull().generatedAlwaysAs(sql`folded(first_name || ' ' || last_name)`),
    searchText: text("search_text")
      .notNull()
      .generatedAlwaysAs(sql`folded(first_name || ' ' || last_name || ' ' || email)`),
    lastActiveAt: instant("last_active_at"),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("members_user").on(t.workspaceId, t.userId),
    unique("members_active").on(t.workspaceId, t.id, t.active),
    index("members_of_user").on(t.userId),
    index("members_by_name").on(t.workspaceId, t.sortName, t.id).where(sql`removed_at is null`),
    index("members_by_activity")
      .on(t.workspaceId, sql`coalesce(last_active_at, 'epoch'::timestamptz)`, t.id)
      .where(sql`removed_at is null`),
    index("members_by_joining").on(t.workspaceId, t.createdAt, t.id).where(sql`removed_at is null`),
    index("members_suspended")
      .on(t.workspaceId, t.sortName, t.id)
      .where(sql`removed_at is null and suspended_at is not null`),
    index("members_search").using("gin", t.workspaceId, sql`search_text gin_trgm_ops`).where(sql`removed_at is null`),
    check("members_capacity", sql`${t.capacity} between 0 and 1000`),
    foreignKey({
      name: "members_suspended_by",
      columns: [t.workspaceId, t.suspendedById],
      foreignColumns: [t.workspaceId, t.id],
    }),
    foreignKey({
      name: "members_removed_by",
      columns: [t.workspaceId, t.removedById],
      foreignColumns: [t.workspaceId, t.id],
    }),
  ],
);
