import { z } from "zod";
import type { SignedIn } from "@/lib/kernel/ctx";
import { listHeld } from "@/lib/roles/effective";
import { identified } from "../endpoint";
import type { Caller } from "../rest/asker";
import { Id, Moment, Named, PermissionKey, Reach } from "./schemas";

const Held = z.strictObject({ permission: PermissionKey, reach: Reach });

const Person = z.strictObject({
  ...{ id: Id, email: z.string(), firstName: z.string(), lastName: z.string() },
  ...{ locale: z.string(), timeZone: z.string(), theme: z.string().nullable(), pictureVersion: z.string().nullable() },
  ...{ emailVerified: z.boolean(), twoFactor: z.boolean() },
  session: z.strictObject({ provedAt: Moment, remember: z.boolean() }).nullable(),
});

const Place = z.strictObject({
  ...{ id: Id, slug: z.string(), name: z.string(), locale: z.string(), timeZone: z.string() },
  ...{ currency: z.string(), logoVersion: z.string().nullable() },
});

const Answer = z
  .strictObject({
    user: Person,
    workspace: Place.nullable(),
    member: z
      .strictObject({
        ...{ id: Id, name: z.string(), isOwner: z.boolean() },
        ...{ roles: z.array(Named), permissions: z.array(Held) },
      })
      .nullable(),
    token: Named.nullable(),
  })
  .meta({ id: "Me" });

/** Who is asking: the person and their place in the workspace, with what they hold and how far it reaches. */
export const me = identified({
  id: "getMe",
  group: "Me",
  says: "Who is asking, and what they may do. Through a token, that is what its maker holds now of what it was given.",
  method: "GET",
  path: "/me",
  as: "user",
  answer: Answer,
  identify: ({ user, place, token }: Caller) => ({
    user: personOf(user, token === null),
    workspace: place?.workspace ?? null,
    member: memberOf(place),
    token,
  }),
});

function personOf(user: SignedIn, bySession: boolean) {
  const { id, email, firstName, lastName, locale, timeZone, theme, pictureVersion, session } = user;
  const { provedAt, remember } = session;
  return {
    ...{ id, email, firstName, lastName, locale, timeZone, theme, pictureVersion },
    emailVerified: user.emailVerifiedAt !== null,
    twoFactor: user.twoFactorAt !== null,
    session: bySession ? { provedAt, remember } : null,
  };
}

function memberOf(place: Caller["place"]) {
  if (!place) return null;
  const { memberId: id, name, isOwner, roles } = place.actor;
  return { id, name, isOwner, roles, permissions: listHeld(place.actor) };
}
