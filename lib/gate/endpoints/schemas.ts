import { z } from "zod";
import { permissions } from "@/lib/roles/permission";
import { reaches } from "@/lib/roles/reach";

/** The forms of what is answered, as they stand in JSON: for the document, and for the test that holds answers to it. */
export const Id = z.uuid();
export const Moment = z.iso.datetime();
export const Named = z.strictObject({ id: Id, name: z.string() });
export const PermissionKey = z.enum(permissions as [string, ...string[]]).meta({ id: "Permission" });
export const Reach = z.enum(reaches).meta({ id: "Reach" });

/** How many there are; with `more`, at least so many. */
export const Total = z.strictObject({ count: z.int(), more: z.boolean() });

/** What every list says beside its rows. */
export const places = { next_cursor: z.string().nullable(), previous_cursor: z.string().nullable() };

const Status = z.enum(["active", "suspended"]);

const member = {
  id: Id,
  userId: Id,
  name: z.string(),
  email: z.string(),
  status: Status,
  isOwner: z.boolean(),
  twoFactor: z.boolean(),
  capacity: z.int().nullable().describe("The most ongoing conversations; null is no limit."),
  lastActiveAt: Moment.nullable(),
  createdAt: Moment,
  pictureVersion: z.string().nullable(),
  version: z.int(),
  roles: z.array(Named),
  teams: z.array(Named),
};

export const MemberRow = z.strictObject(member).meta({ id: "MemberRow" });

export const Member = z
  .strictObject({
    ...member,
    firstName: z.string(),
    lastName: z.string(),
    phone: z.string().nullable(),
    grants: z.array(z.strictObject({ id: Id, name: z.string(), roleId: Id })),
  })
  .meta({ id: "Member" });

export const Colleague = z
  .strictObject({ id: Id, userId: Id, name: z.string(), status: Status, pictureVersion: z.string().nullable() })
  .meta({ id: "Colleague" });

export const Team = z
  .strictObject({ id: Id, name: z.string(), description: z.string(), version: z.int() })
  .meta({ id: "Team" });

export const Workspace = z
  .strictObject({
    id: Id,
    slug: z.string(),
    name: z.string(),
    address: z.string().nullable(),
    description: z.string().nullable(),
    locale: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    invitationHours: z.int(),
    emailDomains: z.array(z.string()),
    createdAt: Moment,
    version: z.int(),
  })
  .meta({ id: "Workspace" });
