import { unwantedRequestLetter } from "@/lib/access-requests/queries/letter-wanted";
import { pruneKeys } from "@/lib/api-tokens/commands/once";
import { unwantedInvitationLetter } from "@/lib/invitations/queries/letter-wanted";
import type { Enter, JobName, Jobs } from "@/lib/jobs/job";
import { env } from "@/lib/kernel/env";
import { deliverLetter, type StillWanted } from "@/lib/mail/commands-deliver";
import type { SubjectType } from "@/lib/mail/letter";
import { chooseTransport } from "@/lib/mail/transports/choose";
import { lapse } from "@/lib/ownership/jobs";
import { unwantedNominationLetter } from "@/lib/ownership/queries/letter-wanted";
import { unwantedUserLetter } from "@/lib/users/queries/letter-wanted";
import { lapseViewing } from "@/lib/viewings/jobs";

/**
 * By what a letter is about: whether it is still wanted when its turn comes. A room that ends its subjects (revokes,
 * replaces, uses up) answers here, and the letter is dropped with that reason.
 */
const stillWanted: Partial<Record<SubjectType, StillWanted>> = {
  "access-request": unwantedRequestLetter,
  invitation: unwantedInvitationLetter,
  nomination: unwantedNominationLetter,
  user: unwantedUserLetter,
};

/** What each job does. A job that isn't listed fails the type check. */
export const jobs: { [N in JobName]: (enter: Enter, payload: Jobs[N]) => Promise<void> } = {
  "letters.deliver": (enter, { letterId }) =>
    deliverLetter(enter, letterId, { transport: chooseTransport(env, enter), stillWanted }),
  "nominations.lapse": lapse,
  "viewings.lapse": lapseViewing,
  "idempotency-keys.prune": (enter) =>
    enter(async ({ tx, now, workspace }) => {
      if (workspace) await pruneKeys({ tx, now, workspace });
    }),
};
