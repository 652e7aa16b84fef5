import type { PublicCtx, SignedIn } from "@/lib/kernel/ctx";
import { NotFound } from "@/lib/kernel/errors";
import { getMember } from "@/lib/members/queries/get-member";
import { type Effective, effectiveOf } from "@/lib/roles/effective";
import { findUserByEmail } from "@/lib/users/queries/users";
import { isAllowedAddress } from "@/lib/workspaces/domain";
import { maskedEmail, stateOf } from "../invitation";
import { canTakeEffect } from "../policy";
import { findByToken, type Held } from "./by-token";
import { giftOf } from "./gifts";
import { getInviter } from "./inviter";
import { getRules } from "./rules";

type Visitor = PublicCtx & { user?: SignedIn };

/** Who is looking at an invitation: nobody yet, someone with an account to sign in to, that person, or another. */
export type Onlooker = "new" | "account" | "self" | "other";

/** An invitation that can be accepted now, as its mailed link shows it. */
export type Live = {
  is: "live";
  onlooker: Onlooker;
  workspace: string;
  timeZone: string;
  inviter: string;
  firstName: string;
  lastName: string;
  email: string;
  masked: string;
  note: string | null;
  roles: string[];
  teams: string[];
  permissions: Effective;
  /** The name of the member whose place it hands on. */
  replaces: string | null;
  expiresAt: Date;
};

/**
 * What a mailed link leads to. A dead one tells no more of the workspace than its letter did, and one that was taken back
 * or declined nothing at all. `stuck`: it would be refused, because of what changed since it was sent.
 */
export type Activation =
  | Live
  | { is: "revoked" | "declined" }
  | { is: "accepted"; workspace: string; slug: string | null }
  | { is: "expired" | "replaced"; workspace: string; timeZone: string; masked: string; expiresAt: Date }
  | { is: "stuck"; because: string; workspace: string; inviter: string };

/** Reads what stands behind a mailed link, for its holder. Changes nothing. @throws NotFound for one that never was ours */
export async function getActivation(ctx: Visitor, token: string): Promise<Activation> {
  const held = await findByToken(ctx, token);
  if (!held) throw new NotFound("invitation");
  const { place, invitation, replaced } = held;
  const workspace = place.workspace.name;
  const { email, expiresAt } = invitation;
  const state = stateOf(invitation, ctx.now);
  if (state === "revoked" || state === "declined") return { is: state };
  if (state === "accepted") {
    return { is: state, workspace, slug: ctx.user?.email === email ? place.workspace.slug : null };
  }
  if (replaced || state === "expired") {
    const { timeZone } = place.workspace;
    return { is: replaced ? "replaced" : "expired", workspace, timeZone, masked: maskedEmail(email), expiresAt };
  }
  return live(ctx, held);
}

async function live(ctx: Visitor, { place, invitation }: Held): Promise<Activation> {
  const [gift, inviter, rules, replaced] = await Promise.all([
    giftOf(place, invitation.id),
    getInviter(place, invitation.invitedById),
    getRules(place),
    invitation.replacesId ? getMember(place, invitation.replacesId) : null,
  ]);
  const workspace = place.workspace.name;
  const { email, firstName, lastName, note, expiresAt } = invitation;
  const verdict = canTakeEffect(inviter, gift, replaced);
  if (!verdict.allow) return { is: "stuck", because: verdict.because.code, workspace, inviter: inviter.name };
  if (!isAllowedAddress(email, rules.domains))
    return { is: "stuck", because: "domainNotTaken", workspace, inviter: inviter.name };
  return {
    ...{ is: "live", workspace, inviter: inviter.name, firstName, lastName, email, note, expiresAt },
    onlooker: await onlookerOf(ctx, email),
    timeZone: place.workspace.timeZone,
    masked: maskedEmail(email),
    roles: gift.roles.map(({ name }) => name),
    teams: gift.teams.map(({ name }) => name),
    permissions: effectiveOf(gift),
    replaces: replaced?.name ?? null,
  };
}

async function onlookerOf(ctx: Visitor, email: string): Promise<Onlooker> {
  if (ctx.user) return ctx.user.email === email ? "self" : "other";
  const known = await findUserByEmail(ctx, email);
  return known?.emailVerifiedAt ? "account" : "new";
}
