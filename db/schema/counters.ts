import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { workspaceId } from "./columns";
import { workspaces } from "./workspaces";

/** Totals that pages show without counting; kept by statement triggers in the transaction of the change. */
export const counters = pgTable(
  "counters",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    value: integer("value").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.name] })],
);
