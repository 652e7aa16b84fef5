import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { LinkButton } from "@/app/_ui/link-button";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import { isMailboxOpen } from "@/lib/gate/local";
import { title } from "@/lib/gate/page";

export const generateMetadata = title("/check-mail", async () => (await getTranslations("auth"))("checkMailTitle"));

export default page("/check-mail", async () => {
  const t = await getTranslations("auth");
  const back = (
    <Link href="/sign-in" className="link">
      {t("backToSignIn")}
    </Link>
  );
  return (
    <AuthFrame title={t("checkMailTitle")} sentence={t("checkMailSentence")} below={back}>
      <p className="text-ink-soft">{t("checkMailLate")}</p>
      {isMailboxOpen() && (
        <p className="mt-5">
          <LinkButton variant="primary" href={"/mailbox" as Route}>
            {t("openMailbox")}
          </LinkButton>
        </p>
      )}
    </AuthFrame>
  );
});
