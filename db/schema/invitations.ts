import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, workspaceId } from "./columns";
import { members } from "./members";
import { roleGrants, roles } from "./roles";
import { teams } from "./teams";
import { workspaces } from "./workspaces";

/**
 * pending → accepted, declined, revoked; pending past `expiresAt` is expired, which is read from the clock and never
 * stored. `linkId` is the one link that works; renewing makes a new one. `replacesId`: whoever accepts takes over that
 * member's place, with what it holds at that moment.
 */
export const invitations = pgTable(
  "invitations",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    email: text("email").notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    phone: text("phone"),
    capacity: integer("capacity"),
    note: text("note"),
    invitedById: uuid("invited_by_id").notNull(),
    linkId: uuid("link_id").notNull(),
    expiresAt: instant("expires_at").notNull(),
    renewedAt: instant("renewed_at"),
    acceptedAt: instant("accepted_at"),
    acceptedMemberId: uuid("accepted_member_id"),
    declinedAt: instant("declined_at"),
    revokedAt: instant("revoked_at"),
    revokedById: uuid("revoked_by_id"),
    linkAskedAt: instant("link_asked_at"),
    replacesId: uuid("replaces_id"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("invitations_open")
      .on(t.workspaceId, t.email)
      .where(sql`accepted_at is null and declined_at is null and revoked_at is null`),
    uniqueIndex("invitations_replacing")
      .on(t.workspaceId, t.replacesId)
      .where(sql`accepted_at is null and declined_at is null and revoked_at is null`),
    index("invitations_newest").on(t.workspaceId, t.createdAt, t.id),
    check("invitations_one_end", sql`num_nonnulls(accepted_at, declined_at, revoked_at) <= 1`),
    check("invitations_capacity", sql`${t.capacity} between 0 and 1000`),
    foreignKey({
      name: "invitations_invited_by",
      columns: [t.workspaceId, t.invitedById],
      foreignColumns: [members.workspaceId, members.id],
    }),
    foreignKey({
      name: "invitations_revoked_by",
      columns: [t.workspaceId, t.revokedById],
      foreignColumns: [members.workspaceId, members.id],
    }),
    foreignKey({
      name: "invitations_accepted_member",
      columns: [t.workspaceId, t.acceptedMemberId],
      foreignColumns: [members.workspaceId, members.id],
    }),
    foreignKey({
      name: "invitations_replaces",
      columns: [t.workspaceId, t.replacesId],
      foreignColumns: [members.workspaceId, members.id],
    }),
  ],
);

/** Every link that was ever mailed for an invitation, so that an old one can say that a newer one was sent. */
export const invitationLinks = pgTable(
  "invitation_links",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    invitationId: uuid("invitation_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("invitation_links_of").on(t.workspaceId, t.invitationId),
    foreignKey({
      name: "invitation_links_invitation",
      columns: [t.workspaceId, t.invitationId],
      foreignColumns: [invitations.workspaceId, invitations.id],
    }).onDelete("cascade"),
  ],
);

const part = (
  name: string,
  column: "role_id" | "team_id" | "grant_id",
  target: typeof roles | typeof teams | typeof roleGrants,
) =>
  pgTable(
    name,
    { workspaceId: workspaceId(), invitationId: uuid("invitation_id").notNull(), partId: uuid(column).notNull() },
    (t) => [
      primaryKey({ columns: [t.workspaceId, t.invitationId, t.partId] }),
      index(`${name}_by_part`).on(t.workspaceId, t.partId),
      foreignKey({
        name: `${name}_invitation`,
        columns: [t.workspaceId, t.invitationId],
        foreignColumns: [invitations.workspaceId, invitations.id],
      }).onDelete("cascade"),
      foreignKey({
        name: `${name}_part`,
        columns: [t.workspaceId, t.partId],
        foreignColumns: [target.workspaceId, target.id],
      }).onDelete("cascade"),
    ],
  );

/** What the member will get: roles, teams, grants. One that is deleted meanwhile falls out of the invitation. */
export const invitationRoles = part("invitation_roles", "role_id", roles);
export const invitationTeams = part("invitation_teams", "team_id", teams);
export const invitationGrants = part("invitation_grants", "grant_id", roleGrants);
