import { z } from "zod";
import { PostedJson } from "@/lib/kernel/posted-json";
import { CapacityInput, MemberInput } from "@/lib/members/input";
import { EmailInput } from "@/lib/users/email";
import { line } from "@/lib/users/input";
import { OptionalPhoneInput } from "@/lib/users/phone";
import { states } from "./invitation";
import { typed } from "./typed";

/** Most people that can be invited at once. */
export const MOST_PEOPLE = 200;

/** Ids as they are posted. Whether they are any, and whose, is for the queries to say: all the same answer, not found. */
const id = z.string().max(64);
const ids = z.array(id).max(100).default([]);

/** What an inviter adds in own words: up to 500 characters, in lines. */
const Note = z
  .string()
  .trim()
  .max(500)
  .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), "wrong")
  .optional()
  .transform((text) => text || null);

/** What each person is judged by, one at a time, so that every row tells its own problem. */
export const PersonInput = z.object({
  firstName: line(80),
  lastName: line(80),
  email: EmailInput,
  phone: OptionalPhoneInput,
  capacity: CapacityInput,
});

const text = z.string().max(400).default("");

/** A person as typed. `key` names the row in what is wrong with it; the one person of a plain form has none. */
const TypedInput = z.object({
  key: z
    .string()
    .regex(/^\w{0,20}$/)
    .default(""),
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  roles: text,
  teams: text,
  capacity: text,
});

export type TypedPerson = z.output<typeof TypedInput>;

const People = PostedJson.pipe(z.array(TypedInput).min(1, "nobody").max(MOST_PEOPLE));

/** What all of those get who bring nothing of their own. */
const shared = { roleIds: ids, teamIds: ids, grantIds: ids, note: Note };

/** Several at once: `people` is a JSON list of what was typed. */
export const SendInvitationsInput = z.object({ people: People, ...shared });

/** One person, from a form with a field for each thing. */
export const SendInvitationInput = z
  .object({ firstName: text, lastName: text, email: text, phone: text, capacity: text, ...shared })
  .transform(({ firstName, lastName, email, phone, capacity, ...rest }) => ({
    ...rest,
    people: [{ key: "", ...typed({ firstName, lastName, email, phone, capacity }) }],
  }));

/** Who takes over a member's place. What they get is what the member holds. */
export const ReplaceInput = z.object({
  ...MemberInput.shape,
  ...{ firstName: text, lastName: text, email: text },
  note: Note,
});

export type SendInput = z.output<typeof SendInvitationsInput>;

export const PreviewInput = z.object({ people: People });

/** What a list is narrowed to, from its address; whatever doesn't fit counts as not asked. */
export const ListInvitationsInput = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  cursor: z.string().max(500).optional().catch(undefined),
});

/** A list may also be asked for in stretches of another length. */
export type ListInvitations = z.output<typeof ListInvitationsInput> & { limit?: number };

export const InvitationIdInput = z.object({ invitationId: id });
export const InvitationIdsInput = z.object({ ids: z.array(id).min(1).max(100) });

const token = z.string().max(200);

/** Accepting without being signed in: the account is made, or first proved, with this. */
export const ActivateInput = z.object({
  token,
  firstName: line(80),
  lastName: line(80),
  password: z.string().min(1).max(1000),
  timeZone: z.string().max(64).default("UTC").catch("UTC"),
  locale: z.string().max(35).default("en").catch("en"),
});

export const TokenInput = z.object({ token });
