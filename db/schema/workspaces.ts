import { sql } from "drizzle-orm";
import { boolean, check, customType, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, version, workspaceId } from "./columns";
import { members } from "./members";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The tenant. `invitationHours` is how long an invitation's link works. */
export const workspaces = pgTable(
  "workspaces",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    description: text("description"),
    address: text("address"),
    locale: text("locale").notNull(),
    timeZone: text("time_zone").notNull(),
    currency: text("currency").notNull(),
    pack: text("pack").notNull(),
    invitationHours: integer("invitation_hours").notNull(),
    emailDomains: text("email_domains").array().notNull().default(sql`'{}'`),
    logoVersion: text("logo_version"),
    checklistDismissedAt: instant("checklist_dismissed_at"),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    check("workspaces_slug_form", sql`${t.slug} ~ '^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$'`),
    check("workspaces_invitation_hours", sql`${t.invitationHours} between 12 and 720`),
  ],
);

/** A logo, re-encoded to WebP. */
export const logos = pgTable(
  "logos",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    version: text("version").notNull(),
    bytes: bytea("bytes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
);

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
