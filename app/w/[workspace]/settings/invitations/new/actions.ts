"use server";

import { getTranslations } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { fieldWords } from "@/lib/gate/words";
import { resendInvitation } from "@/lib/invitations/commands/resend-invitations";
import { sendInvitations } from "@/lib/invitations/commands/send-invitations";
import type { SendInput } from "@/lib/invitations/input";
import { InvitationIdInput, PreviewInput, SendInvitationInput, SendInvitationsInput } from "@/lib/invitations/input";
import { previewPeople } from "@/lib/invitations/queries/preview-people";
import type { Ctx } from "@/lib/kernel/ctx";

async function send(ctx: Ctx, input: SendInput) {
  return { sent: await sendInvitations(ctx, input), slug: ctx.workspace.slug };
}

async function sent({ sent, slug }: Awaited<ReturnType<typeof send>>) {
  const t = await getTranslations("invitations.new");
  const message = t("sent", { count: sent.length, name: sent[0]?.name ?? "" });
  return { to: `/w/${slug}/settings/invitations`, message };
}

export const sendOne = action({ permission: "members:manage", input: SendInvitationInput, run: send, done: sent });

export const sendMany = action({ permission: "members:manage", input: SendInvitationsInput, run: send, done: sent });

export const check = action({
  permission: "members:manage",
  input: PreviewInput,
  run: previewPeople,
  silent: "only looks whether people can be invited",
  done: async ({ problems, standings }) => ({ data: { problems: await fieldWords(problems), standings } }),
});

export const resendFromForm = action({
  permission: "members:manage",
  input: InvitationIdInput,
  run: resendInvitation,
  done: async (resent) => ({ message: (await getTranslations("invitations"))("resent", resent) }),
});
