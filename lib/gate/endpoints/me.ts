import { z } from "zod";
import { listHeld } from "@/lib/roles/effective";
import type { Standing } from "@/lib/sessions/queries";
import { identified } from "../endpoint";

/** Who is asking: the person and, for `workspace`, their place in it with what they hold and how far it reaches. */
export const me = identified({
  query: z.object({}),
  answer: ({ user, place }) => ({ user: personOf(user), workspace: place?.workspace ?? null, member: memberOf(place) }),
});

function personOf({ session, lastWorkspaceId: _, emailVerifiedAt, twoFactorAt, ...person }: Standing["user"]) {
  const { provedAt, remember } = session;
  return {
    ...person,
    emailVerified: emailVerifiedAt !== null,
    twoFactor: twoFactorAt !== null,
    session: { provedAt, remember },
  };
}

function memberOf(place: Standing["place"]) {
  if (!place) return null;
  const { memberId: id, name, isOwner, roles } = place.actor;
  return { id, name, isOwner, roles, permissions: listHeld(place.actor) };
}
