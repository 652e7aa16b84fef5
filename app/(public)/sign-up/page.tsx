import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { PasswordInput } from "@/app/_ui/password-input";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import { Stack } from "@/app/_ui/stack";
import { title } from "@/lib/gate/page";
import { isFirstRun } from "@/lib/users/queries/users";
import { BrowserGuess } from "../_guess";
import { signUp } from "../actions";

export const generateMetadata = title("/sign-up", async () => (await getTranslations("auth"))("signUp"));

export default page("/sign-up", async (ctx) => {
  const [t, first] = await Promise.all([getTranslations("auth"), isFirstRun(ctx)]);
  const below = t.rich("haveAccount", {
    link: (words) => (
      <Link href="/sign-in" className="link">
        {words}
      </Link>
    ),
  });
  return (
    <AuthFrame title={t("signUpTitle")} sentence={t(first ? "signUpFirst" : "signUpSentence")} below={below}>
      <ActionForm action={signUp}>
        <Stack>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="firstName" label={t("firstName")}>
              <Input autoComplete="given-name" maxLength={80} />
            </Field>
            <Field name="lastName" label={t("lastName")}>
              <Input autoComplete="family-name" maxLength={80} />
            </Field>
          </div>
          <Field name="email" label={t("email")}>
            <Input type="email" autoComplete="email" inputMode="email" maxLength={254} />
          </Field>
          <Field name="password" label={t("password")} help={t("passwordHelp")}>
            <PasswordInput autoComplete="new-password" />
          </Field>
          <BrowserGuess />
          <Submit>{t("signUp")}</Submit>
        </Stack>
      </ActionForm>
    </AuthFrame>
  );
});
