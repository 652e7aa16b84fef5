import type { ReactElement } from "react";
import type { LetterData, Template } from "@/lib/mail/letter";
import type { Locale } from "./_words";

/** Who reads: language, time zone, address; and where this Muster lives. */
export type Reader = { to: string; locale: Locale; timeZone: string; appUrl: string };

export type LetterProps<T extends Template> = { data: LetterData<T>; url: string; reader: Reader };

export type Letter<T extends Template> = {
  subject(props: LetterProps<T>): string;
  body(props: LetterProps<T>): ReactElement;
};

/** An instant in the reader's language and zone, with the zone's name: nobody has to guess whose clock is meant. */
export function moment(reader: Reader, iso: string): string {
  const at = new Date(iso);
  const { locale, timeZone } = reader;
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "full" }).format(at);
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit", timeZoneName: "long" });
  return `${day}, ${time.format(at)}`;
}

/** Names in a sentence: “Agent, Supervisor and Sale”. */
export function listed(reader: Reader, names: string[]): string {
  return new Intl.ListFormat(reader.locale, { type: "conjunction" }).format(names);
}

/** The host that people know this Muster by. */
export function hostOf(reader: Reader): string {
  return new URL(reader.appUrl).host;
}
