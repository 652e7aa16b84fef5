import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/app/_ui/form/action-button";
import { LinkButton } from "@/app/_ui/link-button";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import type { Live } from "@/lib/invitations/queries/activation";
import { splitToken } from "@/lib/kernel/secrets";
import { accept, leave } from "./actions";

type Props = { invitation: Live; token: string };

/** Someone with an account who isn't signed in: the way there, and back here. */
export async function HasAccount({ invitation: { email, workspace }, token }: Props) {
  const t = await getTranslations("activation");
  const next = encodeURIComponent(`/invitations/${splitToken(token)?.shown ?? token}`);
  return (
    <Panel title={t("accountTitle")} text={t("accountText", { email, workspace })}>
      <LinkButton variant="primary" size="lg" wide href={`/sign-in?next=${next}` as Route}>
        {t("signIn")}
      </LinkButton>
    </Panel>
  );
}

/** The invited person, signed in. */
export async function IsSelf({ invitation: { email, workspace }, token }: Props) {
  const t = await getTranslations("activation");
  return (
    <Panel title={t("selfTitle", { email })} text={t("selfText", { workspace })}>
      <ActionButton action={accept} fields={{ token }} variant="primary" size="lg" wide>
        {t("activate")}
      </ActionButton>
    </Panel>
  );
}

/** Somebody else is signed in in this browser, and sees no more than that. */
export async function IsSomeoneElse({ invitation, visitor }: { invitation: Live; visitor: string }) {
  const t = await getTranslations("activation");
  const { masked, workspace } = invitation;
  return (
    <AuthFrame title={t("otherTitle")} sentence={t("otherText", { email: visitor, masked, workspace })}>
      <ActionButton action={leave} variant="primary" size="lg" wide>
        {t("signOut")}
      </ActionButton>
    </AuthFrame>
  );
}

function Panel({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <>
      <h2 className="text-md font-semibold wrap-break-word">{title}</h2>
      <p className="mt-1 mb-5 wrap-break-word text-ink-soft">{text}</p>
      {children}
    </>
  );
}
