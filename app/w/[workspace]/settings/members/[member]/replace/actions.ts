"use server";

import { getTranslations } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { sendReplacement } from "@/lib/invitations/commands/send-replacement";
import { ReplaceInput } from "@/lib/invitations/input";

export const replaceMember = action({
  permission: "members:manage",
  input: ReplaceInput,
  run: async (ctx, input) => ({ ...(await sendReplacement(ctx, input)), slug: ctx.workspace.slug }),
  done: async ({ name, replaced, slug }, { memberId }) => ({
    message: (await getTranslations("members.replace"))("sent", { name, replaced }),
    to: `/w/${slug}/settings/members/${memberId}`,
  }),
});
