import { z } from "zod";
import { isPermission } from "@/lib/roles/permission";
import { typedLine, typedNote } from "./user-text";

const Name = z.string().transform((text) => typedLine(text));
const Instant = z.iso.datetime();
const Note = z
  .string()
  .transform((text) => typedNote(text))
  .nullish();
/** A permission's key, whose name the letter looks up. */
const Permission = z.string().refine(isPermission);
/** An address of this Muster's own, which takes a session to open: no secret. */
const Path = z.string().regex(/^\/w\/[\w\-./%~:]+$/);

/** Which derived secret the link carries: re-derived at every try, so that none is stored. `hash` says which AUTH_SECRET made it. */
const SecretLink = z.object({ purpose: z.string(), ids: z.array(z.uuid()).min(1), hash: z.string() });
export type SecretLink = z.infer<typeof SecretLink>;

/** What a letter is told that leads to a page of a workspace. */
const inPlace = { firstName: Name, workspace: Name, slug: z.string() };

/** What each letter is told. Stored as given; what a person typed is made safe when it is read for rendering. */
export const letterData = {
  invitation: z.object({
    inviter: Name,
    workspace: Name,
    firstName: Name,
    roles: z.array(Name).min(1),
    teams: z.array(Name).default([]),
    note: Note,
    /** Whose place they take over. */
    replaces: Name.nullish(),
    expiresAt: Instant,
    renewed: z.boolean().default(false),
    link: SecretLink,
  }),
  "confirm-email": z.object({ firstName: Name, expiresAt: Instant, link: SecretLink }),
  "reset-password": z.object({ firstName: Name, expiresAt: Instant, device: Name.nullish(), link: SecretLink }),
  "password-changed": z.object({ firstName: Name, at: Instant, device: Name.nullish() }),
  "address-in-use": z.object({ firstName: Name }),
  "member-suspended": z.object({ firstName: Name, workspace: Name, by: Name }),
  "member-removed": z.object({ firstName: Name, workspace: Name, by: Name }),
  "member-replaced": z.object({ firstName: Name, workspace: Name, heir: Name }),
  "ownership-nominated": z.object({ ...inPlace, by: Name, expiresAt: Instant }),
  "ownership-ended": z.object({ ...inPlace, name: Name, how: z.enum(["declined", "lapsed", "gone", "cancelled"]) }),
  "ownership-moved": z.object({ ...inPlace, owner: Name, former: Name, role: Name, you: z.enum(["owner", "former"]) }),
  "access-requested": z.object({
    firstName: Name,
    asker: Name,
    roles: z.array(Name),
    workspace: Name,
    permission: Permission,
    note: Note,
    path: Path,
  }),
  "access-answered": z.object({
    firstName: Name,
    workspace: Name,
    by: Name,
    permission: Permission,
    answer: z.enum(["granted", "declined"]),
    given: Name.nullish(),
    word: Note,
    path: Path,
  }),
};

export type Template = keyof typeof letterData;

/** What a room passes to `sendLetter`. */
export type LetterInput<T extends Template> = z.input<(typeof letterData)[T]>;

/** What a letter renders: the same, made safe. */
export type LetterData<T extends Template> = z.output<(typeof letterData)[T]>;

type ButtonPath<T extends Template> = string | null | ((data: LetterData<T>) => string);

/** Where each letter's button leads; a path that ends in a slash gets the secret link's token. */
export const buttonPath: { [T in Template]: ButtonPath<T> } = {
  invitation: "/invitations/",
  "confirm-email": "/confirm-email/",
  "reset-password": "/reset-password/",
  "password-changed": "/forgot-password",
  "address-in-use": "/sign-in",
  "member-suspended": null,
  "member-removed": null,
  "member-replaced": null,
  "ownership-nominated": ({ slug }) => `/w/${slug}/settings/ownership`,
  "ownership-ended": ({ slug }) => `/w/${slug}/settings/ownership`,
  "ownership-moved": ({ slug }) => `/w/${slug}/settings/ownership`,
  "access-requested": ({ path }) => path,
  "access-answered": ({ path }) => path,
};

/** What a letter is about, and by what its delivery is found again. */
export type SubjectType = "invitation" | "user" | "member" | "nomination" | "address" | "access-request";

/** A letter as it goes out. */
export type Rendered = { subject: string; html: string; text: string };

/** One letter on its way: `id` is the same at every try, which lets the receiver see a repetition. */
export type Outgoing = Rendered & { id: string; to: string };
