import { z } from "zod";
import { EventFilterInput } from "@/lib/audit/input";
import { listEvents } from "@/lib/audit/queries/list-events";
import { endpoint } from "../endpoint";
import { Id, Moment, places } from "./schemas";

const Facts = z.record(z.string(), z.unknown()).nullable();

const Event = z
  .strictObject({
    id: Id,
    at: Moment,
    actor: z.strictObject({ memberId: Id.nullable(), name: z.string() }),
    via: z.string().nullable().describe("The API token through which the actor acted, if not in person."),
    verb: z.string(),
    subject: z.strictObject({ type: z.string(), id: Id.nullable(), name: z.string() }),
    ...{ from: Facts, to: Facts, ip: z.string().nullable(), userAgent: z.string().nullable() },
  })
  .meta({ id: "AuditEvent" });

export const list = endpoint({
  group: "Audit log",
  id: "listAuditEvents",
  says: "What happened, the newest first, a stretch at a time. Days are those of the token’s maker.",
  method: "GET",
  path: "/audit-events",
  permission: "audit:view",
  query: z.strictObject({
    ...EventFilterInput.shape,
    cursor: z.string().max(2000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.strictObject({ events: z.array(Event), ...places }),
  async run(ctx, { query: { cursor, limit, ...filter } }) {
    const { rows, next, previous } = await listEvents(ctx, { filter, place: cursor, limit });
    const events = rows.map(({ actor, ...event }) => ({
      ...event,
      actor: { memberId: actor.memberId, name: actor.name },
    }));
    return { events, next_cursor: next, previous_cursor: previous };
  },
});
