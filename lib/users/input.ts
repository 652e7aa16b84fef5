import { z } from "zod";
import { EmailInput } from "./email";

/** One line that a person typed: trimmed, no control characters, which would reach headers and logs. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text), "wrong");

/** The same, where nothing may be typed: then null. */
export const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text), "wrong")
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
