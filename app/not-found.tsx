import { getTranslations } from "next-intl/server";
import { LinkButton } from "./_ui/link-button";
import { AuthFrame } from "./_ui/shell/auth-frame";

export default async function Lost() {
  const t = await getTranslations("kit");
  return (
    <AuthFrame title={t("lostTitle")} sentence={t("lostBody")}>
      <LinkButton href="/">{t("home")}</LinkButton>
    </AuthFrame>
  );
}
