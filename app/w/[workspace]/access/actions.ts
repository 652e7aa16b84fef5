"use server";

import { getFormatter, getTranslations } from "next-intl/server";
import { wordsOf } from "@/app/_messages/permission-words";
import { askForAccess as ask } from "@/lib/access-requests/commands/ask-for-access";
import { withdrawRequest as withdraw } from "@/lib/access-requests/commands/withdraw-request";
import { AskInput, RequestInput } from "@/lib/access-requests/input";
import { action } from "@/lib/gate/action";

export const askForAccess = action({
  as: "member",
  input: AskInput,
  run: ask,
  done: async ({ who }) => {
    const [t, format] = await Promise.all([getTranslations("access.asking"), getFormatter()]);
    return { message: t("sent", { who: format.list(who), count: who.length }) };
  },
});

export const withdrawAccessRequest = action({
  as: "member",
  input: RequestInput,
  run: withdraw,
  done: async ({ permission }) => {
    const [t, names] = await Promise.all([getTranslations("access.asking"), getTranslations("permissions.keys")]);
    return { message: t("withdrawn", { permission: names(wordsOf(permission)) }) };
  },
});
