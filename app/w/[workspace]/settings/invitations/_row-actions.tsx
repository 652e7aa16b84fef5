import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/form/action-button";
import { resend, revoke } from "./actions";

type Props = { invitation: { id: string; name: string; email: string }; size?: "sm" | "md" };

/** What can be done about an open invitation. */
export async function RowActions({ invitation, size = "sm" }: Props) {
  const t = await getTranslations("invitations");
  const { id, name, email } = invitation;
  const asking = {
    title: t("revokeTitle", { name }),
    consequence: t("revokeText", { name, email }),
    confirm: t("revokeConfirm"),
  };
  return (
    <span className="relative inline-flex gap-1">
      <ActionButton size={size} action={resend} fields={{ invitationId: id }}>
        {t("resend")}
      </ActionButton>
      <ActionButton size={size} variant="ghost" action={revoke} fields={{ invitationId: id }} confirm={asking}>
        {t("revoke")}
      </ActionButton>
    </span>
  );
}
