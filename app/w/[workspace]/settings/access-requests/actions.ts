"use server";

import { getTranslations } from "next-intl/server";
import { wordsOf } from "@/app/_messages/permission-words";
import { declineAccess as decline } from "@/lib/access-requests/commands/decline-access";
import { grantAccess as grant } from "@/lib/access-requests/commands/grant-access";
import { DeclineInput, GrantInput } from "@/lib/access-requests/input";
import { action } from "@/lib/gate/action";

export const grantAccess = action({
  permission: "members:manage",
  input: GrantInput,
  run: grant,
  done: async ({ name, given, permission }) => {
    const [t, names] = await Promise.all([getTranslations("access.requests"), getTranslations("permissions.keys")]);
    return { message: t("granted", { name, given, permission: names(wordsOf(permission)) }) };
  },
});

export const declineAccess = action({
  permission: "members:manage",
  input: DeclineInput,
  run: decline,
  done: async ({ name }) => ({ message: (await getTranslations("access.requests"))("declined", { name }) }),
});
