import { z } from "zod";
import { line } from "@/lib/users/input";
import { OptionalPhoneInput } from "@/lib/users/phone";

/** An id as it is posted. Whether it is one, and whose, is for the query to say: all the same answer, not found. */
const Id = z.string().max(64);
const Ids = z.array(Id).max(200).default([]);
const Version = z.coerce.number().int().min(1).max(2_147_483_647);

const Edited = { memberId: Id, version: Version };

/** The most ongoing conversations: a whole number up to 1,000, nothing typed for no limit, 0 for none at all. */
export const CapacityInput = z
  .string()
  .trim()
  .max(20)
  .default("")
  .refine((text) => text === "" || (/^\d{1,4}$/.test(text) && Number(text) <= 1000), "capacity")
  .transform((text) => (text === "" ? null : Number(text)));

export const ChangeDetailsInput = z.object({
  ...Edited,
  firstName: line(80),
  lastName: line(80),
  phone: OptionalPhoneInput,
});

export const ChangeRolesInput = z.object({ ...Edited, roleIds: z.array(Id).min(1).max(200), grantIds: Ids });

export const ChangeTeamsInput = z.object({ ...Edited, teamIds: Ids });

export const ChangeCapacityInput = z.object({ ...Edited, capacity: CapacityInput });

/** Which member, as the page showed them: for what is done at a click. */
export const MemberInput = z.object(Edited);

export const NothingInput = z.object({});

export const SORTS = ["name", "active", "joined"] as const;
export const ACTIVITY = ["day", "week", "month", "not-month", "never"] as const;

/** What a list of members may be asked for. */
export const ListMembersInput = z.object({
  q: z.string().trim().max(100).optional(),
  role: z.uuid().optional(),
  team: z.uuid().optional(),
  status: z.enum(["active", "suspended"]).optional(),
  twoFactor: z.enum(["on", "off"]).optional(),
  active: z.enum(ACTIVITY).optional(),
  sort: z.enum(SORTS).default("name"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export type ListMembers = z.output<typeof ListMembersInput>;
