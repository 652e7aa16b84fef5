import { z } from "zod";
import { findPack } from "@/lib/roles/packs";
import { line } from "@/lib/users/input";
import { currencies } from "./currency";
import { isSlug } from "./slug";
import { isTimeZone } from "./time-zone";

export const TimeZoneInput = z.string().max(64).refine(isTimeZone, "timeZone");
export const CurrencyInput = z
  .string()
  .max(3)
  .refine((code) => currencies().includes(code), "currency");

export const CreateWorkspaceInput = z.object({
  name: line(80),
  slug: z.string().trim().toLowerCase().min(1).max(48).refine(isSlug, "slug"),
  timeZone: TimeZoneInput,
  locale: z.enum(["en"]).default("en"),
  currency: CurrencyInput,
  pack: z
    .string()
    .max(40)
    .refine((key) => findPack(key) !== null, "pack"),
});

export const SwitchWorkspaceInput = z.object({ slug: z.string().max(48) });
