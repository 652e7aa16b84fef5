import { sql } from "drizzle-orm";
import { check, customType, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, version, workspaceId } from "./columns";

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
