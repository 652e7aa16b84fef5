/** pending → accepted, declined, revoked, expired; an expired one is renewed and pending again. */
export const states = ["pending", "expired", "accepted", "declined", "revoked"] as const;
export type State = (typeof states)[number];

/** The columns that tell an invitation's state. Being expired is read from the clock, never stored. */
export type Dates = {
  expiresAt: Date;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  revokedAt: Date | null;
};

export function stateOf(invitation: Dates, now: Date): State {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.declinedAt) return "declined";
  if (invitation.revokedAt) return "revoked";
  return now < invitation.expiresAt ? "pending" : "expired";
}

/** Whether it can still become a membership, at once or after a renewal. An address has at most one of these. */
export function isOpen(state: State): boolean {
  return state === "pending" || state === "expired";
}

const HOUR = 60 * 60 * 1000;

/** When a link that is made now stops working. */
export function endOfLink(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * HOUR);
}

/** The address as it is shown to someone who may not be its owner: `a…@acme.test`. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${Array.from(email)[0] ?? ""}…${email.slice(at)}`;
}
