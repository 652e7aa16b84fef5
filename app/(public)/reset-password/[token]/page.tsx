import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { LinkButton } from "@/app/_ui/link-button";
import { PasswordInput } from "@/app/_ui/password-input";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import { Stack } from "@/app/_ui/stack";
import { title } from "@/lib/gate/page";
import { findLinked } from "@/lib/users/queries/user-links";
import { resetPassword } from "../../actions";

const ROUTE = "/reset-password/[token]";

export const generateMetadata = title(ROUTE, async () => (await getTranslations("auth"))("resetTitle"));

export default page(ROUTE, async (ctx, { params: { token } }) => {
  const [t, user] = await Promise.all([getTranslations("auth"), findLinked(ctx, token, "reset-password")]);
  if (!user) {
    return (
      <AuthFrame title={t("deadTitle")} sentence={t("deadReset")}>
        <LinkButton variant="primary" href="/forgot-password">
          {t("askAgain")}
        </LinkButton>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("resetTitle")} sentence={t("resetSentence", { email: user.email })}>
      <ActionForm action={resetPassword}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="username" autoComplete="username" value={user.email} />
        <Stack>
          <Field name="password" label={t("newPassword")} help={t("passwordHelp")}>
            <PasswordInput autoComplete="new-password" />
          </Field>
          <Submit>{t("setPassword")}</Submit>
        </Stack>
      </ActionForm>
    </AuthFrame>
  );
});
