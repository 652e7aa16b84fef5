import { sql } from "drizzle-orm";
import { check, foreignKey, jsonb, pgTable, primaryKey, unique, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";
import { members } from "./members";
import { workspaces } from "./workspaces";

type DraftRole = { name: string; permissions: string[]; reach: string };

/**
 * Someone looks at a workspace as another member sees it, or as the holder of an unsaved role would. The row is there as
 * long as they look; that it was there, events tell. It refers to no session by a key: one that ends takes the way to the
 * row along, and the row still has its end written down.
 */
export const viewings = pgTable(
  "viewings",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    sessionId: uuid("session_id").notNull(),
    memberId: uuid("member_id").notNull(),
    asMemberId: uuid("as_member_id"),
    draft: jsonb("draft").$type<DraftRole[]>(),
    startedAt: instant("started_at").notNull(),
    endsAt: instant("ends_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("viewings_session").on(t.workspaceId, t.sessionId),
    check("viewings_one_view", sql`num_nonnulls(as_member_id, draft) = 1`),
    check("viewings_someone_else", sql`as_member_id <> member_id`),
    foreignKey({
      name: "viewings_member",
      columns: [t.workspaceId, t.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }),
    foreignKey({
      name: "viewings_as_member",
      columns: [t.workspaceId, t.asMemberId],
      foreignColumns: [members.workspaceId, members.id],
    }),
  ],
);
