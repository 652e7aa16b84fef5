import Link from "next/link";
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
import { confirmEmail } from "../../actions";

const ROUTE = "/confirm-email/[token]";

export const generateMetadata = title(ROUTE, async () => (await getTranslations("auth"))("confirm"));

export default page(ROUTE, async (ctx, { params: { token } }) => {
  const [t, user] = await Promise.all([getTranslations("auth"), findLinked(ctx, token, "confirm-email")]);
  if (!user) {
    return (
      <AuthFrame title={t("deadTitle")} sentence={t("deadConfirm")}>
        <div className="flex gap-2">
          <LinkButton variant="primary" href="/sign-in">
            {t("signIn")}
          </LinkButton>
          <LinkButton href="/sign-up">{t("signUpAgain")}</LinkButton>
        </div>
      </AuthFrame>
    );
  }
  const below = t.rich("confirmOther", {
    link: (words) => (
      <Link href="/forgot-password" className="link">
        {words}
      </Link>
    ),
  });
  return (
    <AuthFrame
      title={t("confirmTitle", { name: user.firstName })}
      sentence={t("confirmSentence", { email: user.email })}
      below={below}
    >
      <ActionForm action={confirmEmail}>
        <input type="hidden" name="token" value={token} />
        <Stack>
          <Field name="password" label={t("password")}>
            <PasswordInput autoComplete="current-password" />
          </Field>
          <Submit>{t("confirm")}</Submit>
        </Stack>
      </ActionForm>
    </AuthFrame>
  );
});
