/** A person who signs in, with what only their own account's commands may see. */
export type User = {
  id: string;
  email: string;
  emailVerifiedAt: Date | null;
  firstName: string;
  lastName: string;
  phone: string | null;
  title: string | null;
  bio: string | null;
  passwordHash: string | null;
  locale: string;
  timeZone: string;
  theme: string | null;
  twoFactorAt: Date | null;
  pictureVersion: string | null;
  lastWorkspaceId: string | null;
  createdAt: Date;
};

const HOUR = 60 * 60 * 1000;

/** How long mailed links work. */
export const LINK_HOURS = { "confirm-email": 24, "reset-password": 1 } as const;

export type LinkPurpose = keyof typeof LINK_HOURS;

export function linkEnd(purpose: LinkPurpose, now: Date): Date {
  return new Date(now.getTime() + LINK_HOURS[purpose] * HOUR);
}

/** A person's name as it is shown. */
export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim();
}
