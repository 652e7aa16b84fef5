/** How long a nominee has to answer. */
const ANSWER_WITHIN = 24 * 60 * 60 * 1000;

/** open → accepted, declined, cancelled, lapsed. */
export type NominationState = "open" | "accepted" | "declined" | "cancelled" | "lapsed";

/** The columns that tell a nomination's state. */
export type NominationDates = {
  expiresAt: Date;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  cancelledAt: Date | null;
  lapsedAt: Date | null;
};

export function stateOf(nomination: NominationDates, now: Date): NominationState {
  if (nomination.acceptedAt) return "accepted";
  if (nomination.declinedAt) return "declined";
  if (nomination.cancelledAt) return "cancelled";
  return nomination.lapsedAt || now >= nomination.expiresAt ? "lapsed" : "open";
}

/** When a nomination that is made now can't be accepted any more. */
export function endOfNomination(now: Date): Date {
  return new Date(now.getTime() + ANSWER_WITHIN);
}
