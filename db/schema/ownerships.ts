import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, pgTable, primaryKey, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, workspaceId } from "./columns";
import { members } from "./members";
import { workspaces } from "./workspaces";

/**
 * The one owner of a workspace: at most one by the primary key; at least one, because nothing may delete the row and a
 * workspace can't be committed without it; and never a suspended or removed one, because the foreign key asks for `active`.
 */
export const ownerships = pgTable(
  "ownerships",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull(),
    active: boolean("active").notNull().default(true),
    since: instant("since").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId] }),
    foreignKey({
      name: "ownerships_active_member",
      columns: [t.workspaceId, t.memberId, t.active],
      foreignColumns: [members.workspaceId, members.id, members.active],
    }),
    check("ownerships_active", sql`${t.active}`),
  ],
);

/**
 * The Owner asks a member to take over: open → accepted, declined, cancelled, lapsed. Being past `expiresAt` is read from
 * the clock; `lapsedAt` is when that was noted, and makes room for the next.
 */
export const ownershipNominations = pgTable(
  "ownership_nominations",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    nomineeId: uuid("nominee_id").notNull(),
    nominatedById: uuid("nominated_by_id").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    declinedAt: instant("declined_at"),
    cancelledAt: instant("cancelled_at"),
    lapsedAt: instant("lapsed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("ownership_nominations_open")
      .on(t.workspaceId)
      .where(sql`accepted_at is null and declined_at is null and cancelled_at is null and lapsed_at is null`),
    check("ownership_nominations_one_end", sql`num_nonnulls(accepted_at, declined_at, cancelled_at, lapsed_at) <= 1`),
    check("ownership_nominations_two", sql`nominee_id <> nominated_by_id`),
    foreignKey({
      name: "ownership_nominations_nominee",
      columns: [t.workspaceId, t.nomineeId],
      foreignColumns: [members.workspaceId, members.id],
    }),
    foreignKey({
      name: "ownership_nominations_nominated_by",
      columns: [t.workspaceId, t.nominatedById],
      foreignColumns: [members.workspaceId, members.id],
    }),
  ],
);
