import { parsePhoneNumberFromString } from "libphonenumber-js";
import { z } from "zod";

/** A telephone number in its canonical form (E.164), or null when it isn't one. The country code has to be there. */
export function canonicalPhone(text: string): string | null {
  const found = parsePhoneNumberFromString(text.trim(), { extract: false });
  return found?.isPossible() ? found.number : null;
}

/** A telephone number as input, brought to its canonical form; nothing typed is null. */
export const OptionalPhoneInput = z
  .string()
  .trim()
  .max(40)
  .optional()
  .transform((text, issues) => {
    if (!text) return null;
    const phone = canonicalPhone(text);
    if (!phone) issues.addIssue({ code: "custom", message: "phone" });
    return phone;
  });
