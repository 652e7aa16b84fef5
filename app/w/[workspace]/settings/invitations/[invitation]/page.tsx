import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Callout } from "@/app/_ui/callout";
import { Description, DescriptionList } from "@/app/_ui/description-list";
import { PageHeader } from "@/app/_ui/page-header";
import { RelativeTime } from "@/app/_ui/relative-time";
import { title } from "@/lib/gate/page";
import { isOpen } from "@/lib/invitations/invitation";
import { getInvitation } from "@/lib/invitations/queries/get-invitation";
import { MailDelivery } from "../_delivery";
import { RowActions } from "../_row-actions";
import { InvitationState } from "../_state";

const ROUTE = "/w/[workspace]/settings/invitations/[invitation]";

export const generateMetadata = title(ROUTE, async (ctx, { params }) => {
  return (await getInvitation(ctx, params.invitation)).name;
});

const stuckWords = { invitationWithoutRole: "detail.stuckRole", replacedIsOwner: "detail.stuckOwner" } as const;

export default page(ROUTE, async (ctx, { params }) => {
  const [t, one] = await Promise.all([getTranslations("invitations"), getInvitation(ctx, params.invitation)]);
  const open = isOpen(one.state);
  const when = (at: Date) => <RelativeTime at={at} now={ctx.now} zone={ctx.user.timeZone} />;
  const end = one.acceptedAt ?? one.declinedAt ?? one.revokedAt ?? one.expiresAt;
  const names = (list: { name: string }[]) => list.map(({ name }) => name).join(", ");
  const facts = [
    [t("state"), <InvitationState key="state" state={one.state} />],
    [t(one.state === "pending" ? "detail.until" : "detail.ended"), when(end)],
    [t("mail"), open && <MailDelivery delivery={one.delivery} reasons="in full" />],
    [t("detail.replaces"), one.replaces && <Replaced key="replaces" who={one.replaces} slug={ctx.workspace.slug} />],
    [t("roles"), names(one.gift.roles) || t("noRoles")],
    [t("detail.grants"), names(one.gift.grants)],
    [t("detail.teams"), names(one.gift.teams)],
    [t("detail.phone"), one.phone],
    [t("detail.capacity"), one.capacity],
    [t("detail.note"), one.note && <span className="whitespace-pre-line">{one.note}</span>],
    [t("inviter"), one.inviter],
    [t("detail.sent"), when(one.createdAt)],
    [t("detail.renewed"), one.renewedAt && when(one.renewedAt)],
    [t("detail.asked"), one.linkAskedAt && when(one.linkAskedAt)],
  ] as const;
  return (
    <div className="max-w-settings">
      <PageHeader
        above={
          <Link className="link" href={`/w/${ctx.workspace.slug}/settings/invitations` as Route}>
            {t("title")}
          </Link>
        }
        title={one.name}
        sentence={one.email}
        actions={open && <RowActions invitation={one} size="md" />}
      />
      {open && one.stuck && (
        <div className="mb-5">
          <Callout tone="attention" title={t("detail.stuckTitle")}>
            {t(stuckWords[one.stuck as keyof typeof stuckWords] ?? "detail.stuckInviter", {
              inviter: one.inviter,
            })}
          </Callout>
        </div>
      )}
      <DescriptionList>
        {facts
          .filter(([, value]) => value !== null && value !== "" && value !== false)
          .map(([name, value]) => (
            <Description key={name} name={name}>
              {value}
            </Description>
          ))}
      </DescriptionList>
    </div>
  );
});

function Replaced({ who, slug }: { who: { id: string; name: string; gone: boolean }; slug: string }) {
  if (who.gone) return who.name;
  return (
    <a href={`/w/${slug}/settings/members/${who.id}`} className="link">
      {who.name}
    </a>
  );
}
