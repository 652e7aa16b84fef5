import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, version, workspaceId } from "./columns";
import { members } from "./members";
import { workspaces } from "./workspaces";

/**
 * A set of permissions with a reach. `packRole` names the pack's role that it was made from, as "pack/role". The administrator
 * role is one at most, for a former Owner gets it.
 */
export const roles = pgTable(
  "roles",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    packRole: text("pack_role"),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    reach: text("reach", { enum: ["own", "team", "all"] }).notNull(),
    permissions: text("permissions").array().notNull(),
    administrator: boolean("administrator").notNull().default(false),
    position: integer("position").notNull().default(0),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("roles_name").on(t.workspaceId, sql`lower(${t.name})`),
    uniqueIndex("roles_administrator").on(t.workspaceId).where(sql`administrator`),
  ],
);

/** A bundle of permissions that a role offers, switched on for single members. `key` is the pack's, or the id of one made here. */
export const roleGrants = pgTable(
  "role_grants",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    roleId: uuid("role_id").notNull(),
    key: text("key").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    permissions: text("permissions").array().notNull(),
    position: integer("position").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("role_grants_key").on(t.workspaceId, t.roleId, t.key),
    uniqueIndex("role_grants_name").on(t.workspaceId, t.roleId, sql`lower(${t.name})`),
    foreignKey({
      name: "role_grants_role",
      columns: [t.workspaceId, t.roleId],
      foreignColumns: [roles.workspaceId, roles.id],
    }).onDelete("cascade"),
  ],
);

export const memberRoles = pgTable(
  "member_roles",
  { workspaceId: workspaceId(), memberId: uuid("member_id").notNull(), roleId: uuid("role_id").notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.memberId, t.roleId] }),
    index("member_roles_by_role").on(t.workspaceId, t.roleId),
    foreignKey({
      name: "member_roles_member",
      columns: [t.workspaceId, t.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "member_roles_role",
      columns: [t.workspaceId, t.roleId],
      foreignColumns: [roles.workspaceId, roles.id],
    }),
  ],
);

export const memberGrants = pgTable(
  "member_grants",
  { workspaceId: workspaceId(), memberId: uuid("member_id").notNull(), grantId: uuid("grant_id").notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.memberId, t.grantId] }),
    index("member_grants_by_grant").on(t.workspaceId, t.grantId),
    foreignKey({
      name: "member_grants_member",
      columns: [t.workspaceId, t.memberId],
      foreignColumns: [members.workspaceId, members.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "member_grants_grant",
      columns: [t.workspaceId, t.grantId],
      foreignColumns: [roleGrants.workspaceId, roleGrants.id],
    }),
  ],
);
