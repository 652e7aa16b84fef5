import type { Tx } from "@/db/client";

/**
 * Where a request came from. `ip` is the real peer, or what a trusted proxy says; `via` is the name of the API token, when
 * a program acts in somebody's name.
 */
export type RequestFacts = { ip: string | null; userAgent: string | null; via?: string };

/** What was written to the audit log so far in this transaction; the gate refuses a change that wrote nothing. */
export type Trace = { events: number };

/** A transaction at one moment: all that code for signed-out people gets. Time is `now`, never the clock. */
export type PublicCtx = { tx: Tx; now: Date; request: RequestFacts; trace: Trace };

/** The person behind a session. */
export type SignedIn = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  locale: string;
  timeZone: string;
  theme: string | null;
  emailVerifiedAt: Date | null;
  twoFactorAt: Date | null;
  pictureVersion: string | null;
  lastWorkspaceId: string | null;
  session: { id: string; provedAt: Date; remember: boolean };
};

/** Own pages: a signed-in person, in no workspace. */
export type UserCtx = PublicCtx & { user: SignedIn };

/** The workspace that the transaction has entered. */
export type WorkspaceRef = {
  id: string;
  slug: string;
  name: string;
  locale: string;
  timeZone: string;
  currency: string;
  logoVersion: string | null;
};

/** Inside a workspace, as nobody in particular: a link in a letter, a job. */
export type PlaceCtx = PublicCtx & { workspace: WorkspaceRef };

/** What someone holds, as `lib/roles/effective.ts` packs it. */
export type Held = Readonly<{
  ownLow: number;
  ownHigh: number;
  teamLow: number;
  teamHigh: number;
  allLow: number;
  allHigh: number;
}>;

/**
 * The member who acts. Through a token they are never the Owner, and hold nothing beyond `only`, the token's permissions. With
 * `viewing`, someone else looks on as them: names, ids and rights are those of the member who is looked through, as far as the
 * viewer holds them too, and nothing can be changed.
 */
export type Actor = {
  memberId: string;
  userId: string;
  name: string;
  isOwner: boolean;
  roles: { id: string; name: string }[];
  permissions: Held;
  only?: readonly string[];
  viewing?: Viewing;
};

/** A look at a workspace through another member's rights, or through a draft of a role (`memberId` null). */
export type Viewing = {
  id: string;
  memberId: string | null;
  /** Whether it is the Owner who is looked through. The actor never is, so that nothing of the Owner's opens. */
  ofOwner: boolean;
  endsAt: Date;
  /** All that the other holds, also what the viewer doesn't and so isn't shown. */
  held: Held;
  /** Whose session it is, with all of their own rights. */
  viewer: Actor;
};

/** Inside a workspace, as a member: what commands and queries of a workspace take first. */
export type Ctx = UserCtx & PlaceCtx & { actor: Actor };
