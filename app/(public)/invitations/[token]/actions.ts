"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { action } from "@/lib/gate/action";
import { clearSessionCookie, setSessionCookie } from "@/lib/gate/cookie";
import { memberTouches } from "@/lib/gate/touches";
import {
  type Accepted,
  acceptInvitation,
  activateAccount,
  hashNewPassword,
} from "@/lib/invitations/commands/accept-invitation";
import { askForNewLink } from "@/lib/invitations/commands/ask-for-new-link";
import { declineInvitation } from "@/lib/invitations/commands/decline-invitation";
import { ActivateInput, TokenInput } from "@/lib/invitations/input";
import { signOut } from "@/lib/users/commands/sign-in";

async function arrive({ slug, workspace, opened }: Accepted) {
  if (opened) await setSessionCookie(opened);
  const t = await getTranslations("activation");
  return { to: `/w/${slug}`, message: t("welcome", { workspace }) };
}

export const activate = action({
  as: "anyone",
  input: ActivateInput,
  before: hashNewPassword,
  run: (ctx, input, passwordHash) => activateAccount(ctx, input, { passwordHash, touches: memberTouches }),
  done: arrive,
});

export const accept = action({
  as: "anyone",
  input: TokenInput,
  run: (ctx, input) => acceptInvitation(ctx, input, memberTouches),
  done: arrive,
});

export const decline = action({ as: "anyone", input: TokenInput, run: declineInvitation });

export const askAgain = action({
  as: "anyone",
  input: TokenInput,
  run: askForNewLink,
  silent: "an invitation that has ended gets no new link, and must not be told apart",
  done: async () => ({ message: (await getTranslations("activation"))("asked") }),
});

export const leave = action({
  as: "user",
  input: z.object({}),
  run: signOut,
  done: async () => {
    await clearSessionCookie();
    return {};
  },
});
