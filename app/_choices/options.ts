import type { Option } from "@/app/_ui/select";
import { currencies } from "@/lib/workspaces/currency";
import { LANGUAGES } from "@/lib/workspaces/workspace";

/** Every currency by its code, with its name in the reader's language. */
export function currencyOptions(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return currencies().map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}

/** Every language that Muster speaks, by its own name. */
export function languageOptions(): Option[] {
  return LANGUAGES.map((tag) => ({
    value: tag,
    label: new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag,
  }));
}
