import { eq } from "drizzle-orm";
import type { output } from "zod";
import { database } from "@/db/client";
import { users } from "@/db/schema/users";
import type { PublicCtx, RequestFacts, SignedIn } from "@/lib/kernel/ctx";
import { Conflict, Invalid } from "@/lib/kernel/errors";
import type { MemberTouch } from "@/lib/members/touch";
import { type Opened, openSession } from "@/lib/sessions/commands";
import { hashPassword, problemWith } from "@/lib/users/password";
import { findUserByEmail } from "@/lib/users/queries/users";
import type { ActivateInput, TokenInput } from "../input";
import { maskedEmail } from "../invitation";
import { claimAccount } from "./claim-account";
import { holdLive, seeLive } from "./hold-live";
import { seatMember } from "./seat-member";

type Visitor = PublicCtx & { user?: SignedIn };

/** Where an accepted invitation leads, with the session of someone who had none. */
export type Accepted = { slug: string; workspace: string; opened: Opened | null };

type Activate = output<typeof ActivateInput>;

/**
 * The first half of an activation, before its transaction, so that no lock and no connection waits for a hash: judges the
 * new password by whom it is for, and gives its hash. A link that doesn't work costs no hash.
 *
 * @throws NotFound, Conflict for dead links; Invalid for a weak password
 */
export async function hashNewPassword(input: Activate, request: RequestFacts): Promise<string> {
  const { token, firstName, lastName, password } = input;
  const look = { now: new Date(), request, trace: { events: 0 } };
  const { place, invitation } = await database().transaction((tx) => seeLive({ tx, ...look }, token));
  const problem = await problemWith(password, [firstName, lastName, invitation.email, place.workspace.name]);
  if (problem) throw new Invalid({ password: problem });
  return hashPassword(password);
}

/**
 * A new person accepts: the mailed link proves the address, the password, which `hashNewPassword` judged, makes the
 * account. Whoever has an account keeps it untouched and has to sign in with it; one whose address was never confirmed
 * proves nothing and is taken over.
 *
 * @throws NotFound, Conflict for dead links and other people; Forbidden, see `seatMember`
 */
export async function activateAccount(
  ctx: Visitor,
  input: Activate,
  { passwordHash, touches }: { passwordHash: string; touches: readonly MemberTouch[] },
): Promise<Accepted> {
  const { place, invitation } = await holdLive(ctx, input.token);
  const { email } = invitation;
  refuseOthers(ctx, email);
  const known = await findUserByEmail(ctx, email, { lock: true });
  if (known?.emailVerifiedAt) throw new Conflict("signInToAccept");
  const { firstName, lastName } = input;
  const userId = await claimAccount(place, { ...input, email, passwordHash, known });
  await seatMember(place, invitation, { userId, firstName, lastName }, touches);
  const opened = await openSession(ctx, userId, { method: "link" });
  return { slug: place.workspace.slug, workspace: place.workspace.name, opened };
}

/**
 * A person with an account accepts. They must be signed in with the invited address; the link alone isn't enough, nor is
 * anyone else's sign-in.
 *
 * @throws NotFound, Conflict for dead links and other people; Forbidden, see `seatMember`
 */
export async function acceptInvitation(
  ctx: Visitor,
  { token }: output<typeof TokenInput>,
  touches: readonly MemberTouch[],
): Promise<Accepted> {
  const { place, invitation } = await holdLive(ctx, token);
  refuseOthers(ctx, invitation.email);
  if (!ctx.user?.emailVerifiedAt) throw new Conflict("signInToAccept");
  const { firstName, lastName } = invitation;
  await seatMember(place, invitation, { userId: ctx.user.id, firstName, lastName }, touches);
  await ctx.tx.update(users).set({ lastWorkspaceId: place.workspace.id }).where(eq(users.id, ctx.user.id));
  return { slug: place.workspace.slug, workspace: place.workspace.name, opened: null };
}

function refuseOthers({ user }: Visitor, email: string): void {
  if (user && user.email !== email) throw new Conflict("invitationOfSomeoneElse", { email: maskedEmail(email) });
}
