import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/link-button";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";

export default async function UnknownLink() {
  const t = await getTranslations("activation");
  return (
    <AuthFrame title={t("unknownTitle")} sentence={t("unknownText")}>
      <LinkButton href="/sign-in">{t("toSignIn")}</LinkButton>
    </AuthFrame>
  );
}
