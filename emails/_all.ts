import type { Template } from "@/lib/mail/letter";
import type { Letter } from "./_letter";
import { accessAnswered } from "./access-answered";
import { accessRequested } from "./access-requested";
import { addressInUse } from "./address-in-use";
import { confirmEmail } from "./confirm-email";
import { invitation } from "./invitation";
import { memberRemoved } from "./member-removed";
import { memberReplaced } from "./member-replaced";
import { memberSuspended } from "./member-suspended";
import { ownershipEnded } from "./ownership-ended";
import { ownershipMoved } from "./ownership-moved";
import { ownershipNominated } from "./ownership-nominated";
import { passwordChanged } from "./password-changed";
import { resetPassword } from "./reset-password";

/** Every letter by the name of its template. A template without one fails the type check. */
export const letters: { [T in Template]: Letter<T> } = {
  invitation,
  "confirm-email": confirmEmail,
  "reset-password": resetPassword,
  "password-changed": passwordChanged,
  "address-in-use": addressInUse,
  "member-suspended": memberSuspended,
  "member-removed": memberRemoved,
  "member-replaced": memberReplaced,
  "ownership-nominated": ownershipNominated,
  "ownership-ended": ownershipEnded,
  "ownership-moved": ownershipMoved,
  "access-requested": accessRequested,
  "access-answered": accessAnswered,
};
