import { sql } from "drizzle-orm";
import { integer, timestamp, uuid } from "drizzle-orm/pg-core";

/** Instants are timestamptz, to the millisecond that JavaScript can hold. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

export const createdAt = () => instant("created_at").notNull().default(sql`now()`);

/** The workspace that a row belongs to: the first column of its primary key, and of every foreign key inside the workspace. */
export const workspaceId = () => uuid("workspace_id").notNull();

/** Counts the edits of a row, so that an edit from a stale page is seen. */
export const version = () => integer("version").notNull().default(1);
