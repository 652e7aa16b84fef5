import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";

const nothing = z.literal("").transform(() => undefined);
const verb = z.string().regex(/^[a-z][a-z-]{0,40}(\.[a-z_]{1,40})?$/, "wrong");
const day = z.string().refine(isDay, "day");
const id = z.string().refine(isId, "wrong");
const who = z
  .string()
  .trim()
  .max(100)
  .refine((text) => !/\p{Cc}/u.test(text), "wrong");

/**
 * Which events are asked for: by whose name, what happened ("member" for all about members, or "member.suspended"), about
 * what, and from which day to which. Days are the reader's.
 */
export const EventFilterInput = z.object({
  who: nothing.or(who).optional(),
  what: nothing.or(verb).optional(),
  subject: nothing.or(id).optional(),
  from: nothing.or(day).optional(),
  to: nothing.or(day).optional(),
});

export type EventFilter = z.output<typeof EventFilterInput>;

const parts = EventFilterInput.shape;

/** The same from an address that people edit and links that are old: what makes no sense narrows nothing. */
export const LooseEventFilterInput = z.object({
  who: parts.who.catch(undefined),
  what: parts.what.catch(undefined),
  subject: parts.subject.catch(undefined),
  from: parts.from.catch(undefined),
  to: parts.to.catch(undefined),
  place: z.string().max(2000).optional().catch(undefined),
});
