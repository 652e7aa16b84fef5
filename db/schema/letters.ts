import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

/**
 * One mail to one person. `data` holds names and ids, never a token: the letter derives it when it is sent. `reason` is a
 * code for people, `detail` what the provider said. `busyUntil` keeps two workers from sending one letter at once.
 */
export const letters = pgTable(
  "letters",
  {
    id: uuid("id").primaryKey(),
    workspaceId: uuid("workspace_id"),
    template: text("template").notNull(),
    to: text("to").notNull(),
    locale: text("locale").notNull(),
    timeZone: text("time_zone").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: uuid("subject_id").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull(),
    state: text("state", { enum: ["queued", "sent", "failed", "dropped"] })
      .notNull()
      .default("queued"),
    reason: text("reason"),
    detail: text("detail"),
    attempts: integer("attempts").notNull().default(0),
    nextTryAt: instant("next_try_at"),
    busyUntil: instant("busy_until"),
    providerId: text("provider_id"),
    settledAt: instant("settled_at"),
    createdAt: createdAt(),
  },
  (t) => [index("letters_by_subject").on(t.subjectType, t.subjectId, t.createdAt)],
);

/** A provider asked for a pause: nothing is sent through it before `until`. */
export const mailPauses = pgTable("mail_pauses", {
  provider: text("provider").primaryKey(),
  until: instant("until").notNull(),
});

/** The local mailbox: what was "sent" while no mail provider is set. The letter itself is sealed, because its links are secrets. */
export const mailbox = pgTable(
  "mailbox",
  {
    id: uuid("id").primaryKey(),
    to: text("to").notNull(),
    subject: text("subject").notNull(),
    sealed: text("sealed").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("mailbox_newest").on(t.at, t.id)],
);
