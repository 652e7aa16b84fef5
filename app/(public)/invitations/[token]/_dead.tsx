import type { Route } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/app/_ui/form/action-button";
import { LinkButton } from "@/app/_ui/link-button";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import type { Activation } from "@/lib/invitations/queries/activation";
import { momentIn } from "./_moment";
import { askAgain } from "./actions";

type Props = { found: Exclude<Activation, { is: "live" }>; token: string; zone: string; signedIn: boolean };

/** A link that doesn't work: what happened to it, and what to do now. */
export async function Dead({ found, token, zone, signedIn }: Props) {
  const [t, format] = await Promise.all([getTranslations("activation"), getFormatter()]);
  const again = (
    <ActionButton action={askAgain} fields={{ token }} variant="primary" size="lg">
      {t("askAgain")}
    </ActionButton>
  );
  if (found.is === "expired") {
    const { workspace, masked, expiresAt } = found;
    return sheet(
      t("expiredTitle"),
      t("expiredText", { workspace, masked, day: momentIn(format, expiresAt, zone).day }),
      again,
    );
  }
  if (found.is === "replaced") {
    return sheet(
      t("replacedTitle"),
      t("replacedText", found),
      <>
        <p className="mb-4 text-ink-soft">{t("replacedHint")}</p>
        {again}
      </>,
    );
  }
  if (found.is === "stuck") {
    const words = {
      inviterCannotAnyMore: "stuckInviter",
      invitationWithoutRole: "stuckRole",
      replacedIsOwner: "stuckOwner",
    } as const;
    const known = words[found.because as keyof typeof words] ?? "stuckDomain";
    return sheet(t("stuckTitle"), t(known, found));
  }
  if (found.is === "accepted" && found.slug) {
    const open = (
      <LinkButton variant="primary" size="lg" href={`/w/${found.slug}` as Route}>
        {t("open", { workspace: found.workspace })}
      </LinkButton>
    );
    return sheet(t("acceptedTitle"), t("acceptedSelf", { workspace: found.workspace }), open);
  }
  const signIn = found.is === "accepted" && !signedIn && (
    <LinkButton variant="primary" size="lg" href="/sign-in">
      {t("signIn")}
    </LinkButton>
  );
  return sheet(t(`${found.is}Title`), t(`${found.is}Text`), signIn);
}

function sheet(title: string, sentence: string, children?: ReactNode) {
  return (
    <AuthFrame title={title} sentence={sentence}>
      {children}
    </AuthFrame>
  );
}
