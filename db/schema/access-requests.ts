import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";
import { members } from "./members";
import { workspaces } from "./workspaces";

/**
 * A member asks for a permission: open → granted, declined, withdrawn. One that the asker holds meanwhile is read as held,
 * which is never stored. `given` is the name that the role or grant had when it was given.
 */
export const accessRequests = pgTable(
  "access_requests",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    memberId: uuid("member_id").notNull(),
    permission: text("permission").notNull(),
    path: text("path"),
    note: text("note"),
    askedAt: instant("asked_at").notNull(),
    answer: text("answer", { enum: ["granted", "declined", "withdrawn"] }),
    answeredAt: instant("answered_at"),
    answeredById: uuid("answered_by_id"),
    given: text("given"),
    word: text("word"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("access_requests_open").on(t.workspaceId, t.memberId, t.permission).where(sql`answered_at is null`),
    index("access_requests_newest").on(t.workspaceId, t.askedAt, t.id),
    check("access_requests_answer", sql`num_nonnulls(answer, answered_at, answered_by_id) in (0, 3)`),
    foreignKey({
      name: "access_requests_member",
      columns: [t.workspaceId, t.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }),
    foreignKey({
      name: "access_requests_answered_by",
      columns: [t.workspaceId, t.answeredById],
      foreignColumns: [members.workspaceId, members.id],
    }),
  ],
);
