import type { LetterInput, Template } from "./letter";

const expiresAt = "2026-10-16T13:04:00.000Z";
const link = {
  purpose: "invitation",
  ids: ["0199a2c4-5f7b-7c3a-9d51-3f1f0a6be001", "0199a2c4-5f7b-7c3a-9d51-3f1f0a6be002"],
  hash: "",
};

/** One of each letter, as the rooms send them: for tests and for the pictures. */
export const samples: { [T in Template]: LetterInput<T> } = {
  invitation: {
    inviter: "Dana Ortiz",
    workspace: "Acme Flowers",
    firstName: "Ann",
    roles: ["Agent", "Payments"],
    teams: ["Weekend shift"],
    note: "Hi Ann!\n\nYou start on Monday with the weekend team. Bring your questions.\n\nDana",
    expiresAt,
    link,
  },
  "confirm-email": { firstName: "Dana", expiresAt, link },
  "reset-password": { firstName: "Dana", expiresAt, device: "Chrome on macOS", link },
  "password-changed": { firstName: "Dana", at: expiresAt, device: "Chrome on macOS" },
  "address-in-use": { firstName: "Dana" },
  "member-suspended": { firstName: "Ann", workspace: "Acme Flowers", by: "Dana Ortiz" },
  "member-removed": { firstName: "Ann", workspace: "Acme Flowers", by: "Dana Ortiz" },
  "member-replaced": { firstName: "Ann", workspace: "Acme Flowers", heir: "Ann Lee" },
  "ownership-nominated": { firstName: "Ann", workspace: "Acme Flowers", slug: "acme", by: "Dana Ortiz", expiresAt },
  "ownership-ended": { firstName: "Dana", workspace: "Acme Flowers", slug: "acme", name: "Ann Lee", how: "declined" },
  "ownership-moved": {
    firstName: "Dana",
    workspace: "Acme Flowers",
    slug: "acme",
    owner: "Ann Lee",
    former: "Dana Ortiz",
    role: "Administrator",
    you: "former",
  },
  "access-requested": {
    firstName: "Dana",
    asker: "Ann Lee",
    roles: ["Agent"],
    workspace: "Acme Flowers",
    permission: "contacts:export",
    note: "The florists want the wedding list by Friday.",
    path: "/w/acme/settings/access-requests/0199a2c4-5f7b-7c3a-9d51-3f1f0a6be003",
  },
  "access-answered": {
    firstName: "Ann",
    workspace: "Acme Flowers",
    by: "Dana Ortiz",
    permission: "contacts:export",
    answer: "granted",
    given: "Administrator",
    path: "/w/acme/access",
  },
};
