import { z } from "zod";
import { isTimeZone } from "@/lib/kernel/time-zone";
import { PictureInput } from "@/lib/pictures/input";
import { EmailInput } from "./email";
import { OptionalPhoneInput } from "./phone";
import { THEMES } from "./theme";

/** One line that a person typed: trimmed, no control characters, which would reach headers and logs, and no half characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), "wrong");

/** The same, where nothing may be typed: then null. */
export const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), "wrong")
    .optional()
    .transform((text) => text || null);

/** Several lines that a person typed, or none: then null. Line ends are `\n`, and no other control character is left. */
export const optionalText = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .max(max)
        .refine((text) => !/[^\P{Cc}\n]/u.test(text), "wrong"),
    )
    .optional()
    .transform((text) => text || null);

/** Length is judged where the person is known; here only what no password can be. */
const NewPassword = z.string().min(1).max(1000);

const zone = z.string().max(64).default("UTC").catch("UTC");
const language = z.string().max(35).default("en").catch("en");

export const SignUpInput = z.object({
  firstName: line(80),
  lastName: line(80),
  email: EmailInput,
  password: NewPassword,
  timeZone: zone,
  locale: language,
});

export const SignInInput = z.object({
  email: EmailInput,
  password: z.string().min(1).max(1000),
  remember: z.literal("on").optional(),
  next: z.string().max(2000).optional(),
});

export const ConfirmEmailInput = z.object({ token: z.string().max(200), password: z.string().min(1).max(1000) });

export const ForgotPasswordInput = z.object({ email: EmailInput });

export const ResetPasswordInput = z.object({ token: z.string().max(200), password: NewPassword });

export const ProveInput = z.object({ password: z.string().min(1).max(1000) });

export const UpdateProfileInput = z.object({
  firstName: line(80),
  lastName: line(80),
  title: optionalLine(80),
  bio: optionalText(400),
  phone: OptionalPhoneInput,
});

export const SetPictureInput = z.object({ picture: PictureInput });

export const UpdatePreferencesInput = z.object({
  timeZone: z.string().max(64).refine(isTimeZone, "timeZone"),
  theme: z.enum(THEMES, "wrong"),
});
