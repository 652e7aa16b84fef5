import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";
import { workspaces } from "./workspaces";

type Facts = Record<string, unknown>;

/**
 * One audit row: written in the transaction of the change, never changed. Names are those of that time. `via` is the name
 * of the token through which the actor acted, if not in person.
 */
export const events = pgTable(
  "events",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    at: instant("at").notNull(),
    actorId: uuid("actor_id"),
    actorName: text("actor_name").notNull(),
    verb: text("verb").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: uuid("subject_id"),
    subjectName: text("subject_name").notNull(),
    from: jsonb("from").$type<Facts>(),
    to: jsonb("to").$type<Facts>(),
    ip: text("ip"),
    userAgent: text("user_agent"),
    via: text("via"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("events_newest").on(t.workspaceId, t.at, t.id),
    index("events_by_actor").on(t.workspaceId, t.actorId, t.at, t.id),
    index("events_by_subject").on(t.workspaceId, t.subjectId, t.at, t.id),
    index("events_by_verb").on(t.workspaceId, t.verb, t.at, t.id),
  ],
);

/** The same for what a user does to their own account, outside any workspace: sign-ins, passwords, sessions. */
export const userEvents = pgTable(
  "user_events",
  {
    userId: uuid("user_id").notNull(),
    id: uuid("id").notNull(),
    at: instant("at").notNull(),
    verb: text("verb").notNull(),
    facts: jsonb("facts").$type<Facts>(),
    ip: text("ip"),
    userAgent: text("user_agent"),
  },
  (t) => [primaryKey({ columns: [t.userId, t.id] }), index("user_events_newest").on(t.userId, t.at)],
);
