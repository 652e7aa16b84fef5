import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";
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
