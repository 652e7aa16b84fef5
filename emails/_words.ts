import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import en from "./_messages/en.json";

const messages = { en };

export type Namespace = NamespaceKeys<typeof en, NestedKeyOf<typeof en>>;
export type Locale = keyof typeof messages;

/** The language of `wanted`, or English where a letter isn't translated yet. */
export function localeOf(wanted: string): Locale {
  const base = wanted.split("-")[0] ?? "en";
  return base in messages ? (base as Locale) : "en";
}

/** The words of one letter in the reader's language. */
export function words<const N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({ locale, messages: messages[locale], namespace });
}
