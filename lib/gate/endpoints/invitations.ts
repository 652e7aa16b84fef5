import { z } from "zod";
import { resendInvitation } from "@/lib/invitations/commands/resend-invitations";
import { revokeInvitation } from "@/lib/invitations/commands/revoke-invitation";
import { sendInvitations } from "@/lib/invitations/commands/send-invitations";
import { MOST_PEOPLE, SendInvitationsInput } from "@/lib/invitations/input";
import { states } from "@/lib/invitations/invitation";
import { getInvitation } from "@/lib/invitations/queries/get-invitation";
import { listInvitations } from "@/lib/invitations/queries/list-invitations";
import { typed } from "@/lib/invitations/typed";
import type { Ctx } from "@/lib/kernel/ctx";
import { endpoint } from "../endpoint";
import { parse } from "../rest/asked";
import { Id, Moment, Named, places } from "./schemas";

const told = { group: "Invitations", permission: "members:manage" } as const;

const row = {
  ...{ id: Id, name: z.string(), email: z.string(), state: z.enum(states), inviter: z.string() },
  ...{ createdAt: Moment, expiresAt: Moment },
  replaces: z.string().nullable().describe("The member whose place it hands on, by name."),
  delivery: z.enum(["queued", "sent", "failed", "dropped"]).nullable().describe("How the newest letter fares."),
};
const Row = z
  .strictObject({ ...row, roles: z.array(z.string()), endedAt: Moment.nullable() })
  .meta({ id: "InvitationRow" });
const Invitation = z
  .strictObject({
    ...row,
    ...{ phone: z.string().nullable(), capacity: z.int().nullable(), note: z.string().nullable() },
    ...{ roles: z.array(Named), grants: z.array(Named), teams: z.array(Named) },
    ...{ acceptedAt: Moment.nullable(), declinedAt: Moment.nullable(), revokedAt: Moment.nullable() },
  })
  .meta({ id: "Invitation" });

const named = (things: { id: string; name: string }[]) => things.map(({ id, name }) => ({ id, name }));

/** Never its link: raw tokens exist in the mail only. */
async function shown(ctx: Ctx, invitationId: string) {
  const { gift, delivery, ...all } = await getInvitation(ctx, invitationId);
  const { id, name, email, state, inviter, createdAt, expiresAt, phone, capacity, note } = all;
  return {
    ...{ id, name, email, state, inviter, createdAt, expiresAt, phone, capacity, note },
    ...{ roles: named(gift.roles), grants: named(gift.grants), teams: named(gift.teams) },
    ...{ acceptedAt: all.acceptedAt, declinedAt: all.declinedAt, revokedAt: all.revokedAt },
    replaces: all.replaces?.name ?? null,
    delivery: delivery?.state ?? null,
  };
}

export const list = endpoint({
  ...told,
  id: "listInvitations",
  says: "Invitations, the newest first, a stretch at a time.",
  method: "GET",
  path: "/invitations",
  query: z.strictObject({
    q: z.string().trim().max(200).optional(),
    state: z.enum(states).optional(),
    cursor: z.string().max(2000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.strictObject({ invitations: z.array(Row), ...places }),
  async run(ctx, { query }) {
    const { rows, next, previous } = await listInvitations(ctx, query);
    const invitations = rows.map((one) => ({ ...one, delivery: one.delivery?.state ?? null }));
    return { invitations, next_cursor: next, previous_cursor: previous };
  },
});

export const get = endpoint({
  ...told,
  id: "getInvitation",
  says: "An invitation, and what it gives. Its link is in the mail alone.",
  method: "GET",
  path: "/invitations/{invitation}",
  answer: Invitation,
  run: (ctx, { params }) => shown(ctx, params.invitation),
});

const ids = z.array(z.string().max(64)).max(100).default([]);

const Person = z.strictObject({
  firstName: z.string().min(1).max(80),
  lastName: z.string().min(1).max(80),
  email: z.string().min(3).max(254),
  phone: z.string().max(40).optional(),
  capacity: z.int().min(0).max(1000).optional(),
});

export const send = endpoint({
  ...told,
  id: "sendInvitations",
  says: "Invites people by mail, all of them or none. Nobody gives what they don’t hold.",
  method: "POST",
  path: "/invitations",
  body: z.strictObject({
    people: z.array(Person).min(1).max(MOST_PEOPLE),
    ...{ roleIds: ids, grantIds: ids, teamIds: ids },
    note: z.string().max(500).optional(),
  }),
  status: 201,
  answer: z.strictObject({ invitations: z.array(Named) }),
  async run(ctx, { body }) {
    const people = body.people.map(({ capacity, ...person }, at) => ({
      key: String(at),
      ...typed({ ...person, capacity: capacity?.toString() }),
    }));
    const input = parse(SendInvitationsInput, { ...body, people: JSON.stringify(people) });
    return { invitations: await sendInvitations(ctx, input) };
  },
});

export const resend = endpoint({
  ...told,
  id: "resendInvitation",
  says: "Mails a new link, and ends the one before.",
  method: "POST",
  path: "/invitations/{invitation}/resend",
  answer: Invitation,
  async run(ctx, { params }) {
    await resendInvitation(ctx, { invitationId: params.invitation });
    return shown(ctx, params.invitation);
  },
});

export const revoke = endpoint({
  ...told,
  id: "revokeInvitation",
  says: "Takes an invitation back: its link is dead at once.",
  method: "POST",
  path: "/invitations/{invitation}/revoke",
  answer: Invitation,
  async run(ctx, { params }) {
    await revokeInvitation(ctx, { invitationId: params.invitation });
    return shown(ctx, params.invitation);
  },
});
