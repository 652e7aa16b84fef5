import { getFormatter, getTranslations } from "next-intl/server";
import { Avatar } from "@/app/_ui/avatar";
import { ActionButton } from "@/app/_ui/form/action-button";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import type { Live } from "@/lib/invitations/queries/activation";
import { momentIn } from "./_moment";
import { NewPerson } from "./_new-person";
import { Offer } from "./_offer";
import { HasAccount, IsSelf, IsSomeoneElse } from "./_onlookers";
import { decline } from "./actions";

type Props = { invitation: Live; token: string; zone: string; visitor: string | null };

/** An invitation that can be accepted: who, where, as what and until when, before anything is asked for. */
export async function LiveInvitation({ invitation, token, zone, visitor }: Props) {
  if (invitation.onlooker === "other") return <IsSomeoneElse invitation={invitation} visitor={visitor ?? ""} />;
  const [t, format] = await Promise.all([getTranslations("activation"), getFormatter()]);
  const { workspace, inviter, note, roles, teams, permissions, replaces, expiresAt, onlooker } = invitation;
  const lead = t.rich("lead", {
    inviter,
    roles: format.list(roles),
    teams: teams.length > 0 ? format.list(teams) : "none",
    b: (words) => <strong className="font-semibold text-ink">{words}</strong>,
  });
  const declining = {
    title: t("declineTitle", { workspace }),
    consequence: t("declineText", { inviter }),
    confirm: t("declineConfirm"),
  };
  return (
    <AuthFrame
      wide
      title={t("join", { workspace })}
      sentence={
        <span className="flex items-start gap-2.5 pt-1">
          <Avatar name={inviter} size="lg" />
          <span>
            {lead} {replaces && t("takesOver", { name: replaces })}{" "}
            <span className="block">{t("until", momentIn(format, expiresAt, zone))}</span>
          </span>
        </span>
      }
    >
      <div className="grid gap-x-10 gap-y-7 md:grid-cols-2">
        <div className="flex flex-col gap-5">
          {note && (
            <figure className="border-s-2 border-spruce ps-3.5">
              <figcaption className="text-sm text-ink-soft">{t("noteBy", { inviter })}</figcaption>
              <blockquote className="mt-0.5 wrap-break-word whitespace-pre-line">{note}</blockquote>
            </figure>
          )}
          <Offer permissions={permissions} />
        </div>
        <div className="border-line max-md:border-t max-md:pt-6 md:border-s md:ps-10">
          {onlooker === "new" && <NewPerson invitation={invitation} token={token} />}
          {onlooker === "account" && <HasAccount invitation={invitation} token={token} />}
          {onlooker === "self" && <IsSelf invitation={invitation} token={token} />}
          <p className="mt-4 flex items-center justify-center gap-1 text-ink-soft">
            {t("declineHint")}
            <ActionButton action={decline} fields={{ token }} confirm={declining} variant="ghost">
              {t("decline")}
            </ActionButton>
          </p>
        </div>
      </div>
    </AuthFrame>
  );
}
