import type { FormAction } from "@/lib/gate/result";
import type { Fields } from "../form/payload";
import type { IconName } from "../icon";

export type Entry = {
  href: string;
  label: string;
  icon?: IconName;
  badge?: number | string;
  /** Pressed after `g`, it goes there. */
  key?: string;
};

/** Entries under a heading, or without one. */
export type EntryGroup = { label?: string; entries: readonly Entry[] };

/** A workspace to be in. Going there is an action, so that the last one is remembered; the link opens it in a new tab. */
export type Place = {
  name: string;
  href: string;
  picture?: string | null;
  hint?: string;
  current: boolean;
  fields: Fields;
};

export type Places = { all: readonly Place[]; go: FormAction; fresh?: Entry };

export type Account = {
  name: string;
  email: string;
  picture?: string | null;
  entries: readonly Entry[];
  signOut: FormAction;
};

export type PaletteAction = { label: string; href: string };

/** Something that waits for whoever is here, and the page where they see to it. */
export type Notice = { text: string; href: string; see: string };
