"use server";

import { getTranslations } from "next-intl/server";
import { keepTheme } from "@/app/_gate/theme";
import { action } from "@/lib/gate/action";
import { setSessionCookie } from "@/lib/gate/cookie";
import { safeNext } from "@/lib/gate/next-address";
import { confirmEmail as confirm } from "@/lib/users/commands/confirm-email";
import { askForReset, resetPassword as reset } from "@/lib/users/commands/reset-password";
import { checkPassword, signIn as openWithPassword } from "@/lib/users/commands/sign-in";
import { hashFirstPassword, signUp as startAccount } from "@/lib/users/commands/sign-up";
import {
  ConfirmEmailInput,
  ForgotPasswordInput,
  ResetPasswordInput,
  SignInInput,
  SignUpInput,
} from "@/lib/users/input";

/** More than any of these takes, in milliseconds: writing a letter must not be told by when the answer comes. */
const EVEN = 400;

export const signUp = action({
  as: "anyone",
  input: SignUpInput,
  before: hashFirstPassword,
  run: startAccount,
  even: EVEN,
  done: () => ({ to: "/check-mail" }),
});

export const confirmEmail = action({
  as: "anyone",
  input: ConfirmEmailInput,
  run: confirm,
  done: async (opened) => {
    await setSessionCookie(opened);
    return { to: "/" };
  },
});

export const signIn = action({
  as: "anyone",
  input: SignInInput,
  before: checkPassword,
  run: openWithPassword,
  done: async (out, { next }) => {
    if ("unconfirmed" in out) return { to: "/check-mail" };
    await setSessionCookie(out.opened);
    if (out.theme) await keepTheme(out.theme);
    return { to: safeNext(next) ?? "/" };
  },
});

export const forgotPassword = action({
  as: "anyone",
  input: ForgotPasswordInput,
  run: askForReset,
  even: EVEN,
  silent: "an address without an account changes nothing, and must not be told apart",
  done: () => ({ to: "/check-mail" }),
});

export const resetPassword = action({
  as: "anyone",
  input: ResetPasswordInput,
  run: reset,
  done: async () => ({ to: "/sign-in", message: (await getTranslations("auth"))("resetDone") }),
});
