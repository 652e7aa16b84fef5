import { z } from "zod";
import { isTimeZone } from "@/lib/kernel/time-zone";
import { PictureInput } from "@/lib/pictures/input";
import { findPack } from "@/lib/roles/packs";
import { line, optionalText } from "@/lib/users/input";
import { currencies } from "./currency";
import { isSlug } from "./slug";
import { LANGUAGES, LIFETIME } from "./workspace";

export const TimeZoneInput = z.string().max(64).refine(isTimeZone, "timeZone");
export const CurrencyInput = z
  .string()
  .max(3)
  .refine((code) => currencies().includes(code), "currency");

export const LanguageInput = z.enum(LANGUAGES, "language");

export const CreateWorkspaceInput = z.object({
  name: line(80),
  slug: z.string().trim().toLowerCase().min(1).max(48).refine(isSlug, "slug"),
  timeZone: TimeZoneInput,
  locale: LanguageInput.default("en"),
  currency: CurrencyInput,
  pack: z
    .string()
    .max(40)
    .refine((key) => findPack(key) !== null, "pack"),
});

export const SwitchWorkspaceInput = z.object({ slug: z.string().max(48) });

/** A field of a form that says which state it was filled in from. */
const seen = z.coerce.number().int().min(1);

export const UpdateWorkspaceInput = z.object({
  version: seen,
  name: line(80),
  address: optionalText(300),
  description: optionalText(500),
  locale: LanguageInput,
  timeZone: TimeZoneInput,
  currency: CurrencyInput,
  invitationHours: z.coerce
    .number("lifetime")
    .int("lifetime")
    .min(LIFETIME.min, "lifetime")
    .max(LIFETIME.max, "lifetime"),
  emailDomains: z.string().max(15_000),
});

export const SetLogoInput = z.object({ logo: PictureInput });
