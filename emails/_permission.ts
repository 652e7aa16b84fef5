import en from "@/app/_messages/en/permissions.json";
import type { Locale } from "./_words";

const names: Record<Locale, Record<string, Record<string, string>>> = { en: en.keys };

/** A permission's name as the screens have it, so that both always call it the same. */
export function permissionName(locale: Locale, key: string): string {
  const [noun = "", verb = ""] = key.split(":");
  return names[locale][noun]?.[verb] ?? key;
}
