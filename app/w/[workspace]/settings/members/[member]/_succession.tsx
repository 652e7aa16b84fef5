import { useFormatter, useTranslations } from "next-intl";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import type { Succession } from "@/lib/invitations/queries/replacements";

type Props = { succession: Succession; name: string; slug: string; zone: string };

/** Who is asked to take over a member's place, who did, and from whom it came to them. */
export function SuccessionNotes({ succession: { invited, heir, before }, name, slug, zone }: Props) {
  const t = useTranslations("members.replace");
  const format = useFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: "long", timeZone: zone });
  const link = (id: string) => (chunks: React.ReactNode) => (
    <a href={`/w/${slug}/settings/members/${id}`} className="link">
      {chunks}
    </a>
  );
  const see = invited && (
    <LinkButton size="sm" href={`/w/${slug}/settings/invitations/${invited.invitationId}`}>
      {t("see")}
    </LinkButton>
  );
  return (
    <div className="mb-5 grid gap-2 empty:hidden">
      {invited && (
        <Callout title={t("invited", { heir: invited.name, name })} actions={see}>
          {t(invited.state === "expired" ? "invitedExpired" : "invitedText", {
            email: invited.email,
            day: day(invited.expiresAt),
          })}
        </Callout>
      )}
      {heir && <Callout>{t.rich("heir", { heir: heir.name, day: day(heir.at), link: link(heir.id) })}</Callout>}
      {before && (
        <Callout>{t.rich("from", { before: before.name, name, day: day(before.at), link: link(before.id) })}</Callout>
      )}
    </div>
  );
}
