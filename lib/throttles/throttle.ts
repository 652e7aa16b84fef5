/** How many tries a window of so many seconds allows. */
export type Limit = { name: string; tries: number; seconds: number };

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Guesses at one account's password or code: ten in a quarter of an hour, a hundred a day (NIST SP 800-63B-4, 3.2.2). */
export const GUESSES: Limit[] = [
  { name: "guess", tries: 10, seconds: 15 * MINUTE },
  { name: "guess-day", tries: 100, seconds: DAY },
];

/** Sign-ins from one address, whatever the account: many people may sit behind it. */
export const SIGN_INS_FROM: Limit[] = [{ name: "sign-in-from", tries: 100, seconds: 15 * MINUTE }];

/** Letters that a stranger can cause to be sent to one address: sign-up, reset, a new invitation link. */
export const LETTERS_TO: Limit[] = [{ name: "letter-to", tries: 5, seconds: 60 * MINUTE }];

/** The same, from one address. */
export const LETTERS_FROM: Limit[] = [{ name: "letter-from", tries: 60, seconds: 60 * MINUTE }];

/** Invitations that one workspace may send in a day, so that it can't be used to flood strangers. */
export const INVITATIONS: Limit[] = [{ name: "invitations", tries: 2000, seconds: DAY }];

/** Pictures that one person may upload: drawing one anew is work. */
export const PICTURES: Limit[] = [{ name: "pictures", tries: 30, seconds: 60 * MINUTE }];

/** Renewals of one invitation, by workspace and address, so that nobody is buried in mail. */
export const INVITATIONS_TO: Limit[] = [{ name: "invitation-to", tries: 10, seconds: DAY }];

/** Requests for access that one member may make: each is mailed to several people. */
export const ACCESS_REQUESTS: Limit[] = [{ name: "access-requests", tries: 10, seconds: DAY }];

/** Requests of one API token. A multiple of what is leased at a time. */
export const API: Limit = { name: "api", tries: 600, seconds: MINUTE };
