"use server";

import { getTranslations } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { resendInvitation, resendInvitations } from "@/lib/invitations/commands/resend-invitations";
import { revokeInvitation } from "@/lib/invitations/commands/revoke-invitation";
import { InvitationIdInput, InvitationIdsInput } from "@/lib/invitations/input";

export const resend = action({
  permission: "members:manage",
  input: InvitationIdInput,
  run: resendInvitation,
  done: async (resent) => ({ message: (await getTranslations("invitations"))("resent", resent) }),
});

export const resendMany = action({
  permission: "members:manage",
  input: InvitationIdsInput,
  run: resendInvitations,
  done: async (resent) => ({ message: (await getTranslations("invitations"))("resentMany", resent) }),
});

export const revoke = action({
  permission: "members:manage",
  input: InvitationIdInput,
  run: revokeInvitation,
  done: async (gone) => ({ message: (await getTranslations("invitations"))("revoked", gone) }),
});
