import { z } from "zod";
import { EmailInput } from "@/lib/users/email";
import { line } from "@/lib/users/input";
import { OptionalPhoneInput } from "@/lib/users/phone";
import { typed } from "./typed";

/** Most people that can be invited at once. */
export const MOST_PEOPLE = 200;

const ids = z.array(z.uuid()).max(100).default([]);

/** A number of conversations from 0 to 1,000; nothing typed sets no limit. */
const Capacity = z
  .string()
  .trim()
  .max(10)
  .regex(/^\d*$/, "wholeNumber")
  .transform((text) => (text ? Number(text) : null))
  .pipe(z.number().max(1000).nullable());

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
  capacity: Capacity,
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

const json = z.string().transform((written, issues) => {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    issues.addIssue({ code: "custom", message: "malformed" });
    return z.NEVER;
  }
});

const People = json.pipe(z.array(TypedInput).min(1, "nobody").max(MOST_PEOPLE));

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

export type SendInput = z.output<typeof SendInvitationsInput>;

export const PreviewInput = z.object({ people: People });

export const InvitationIdInput = z.object({ invitationId: z.uuid() });
export const InvitationIdsInput = z.object({ ids: z.array(z.uuid()).min(1).max(100) });

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
