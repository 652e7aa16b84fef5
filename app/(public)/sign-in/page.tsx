import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { PasswordInput } from "@/app/_ui/password-input";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import { Stack } from "@/app/_ui/stack";
import { safeNext } from "@/lib/gate/next-address";
import { title } from "@/lib/gate/page";
import { signIn } from "../actions";

export const generateMetadata = title("/sign-in", async () => (await getTranslations("auth"))("signIn"));

export default page("/sign-in", async (_ctx, { search }) => {
  const t = await getTranslations("auth");
  const next = safeNext(search.next);
  const below = t.rich("noAccount", {
    link: (words) => (
      <Link href="/sign-up" className="link">
        {words}
      </Link>
    ),
  });
  return (
    <AuthFrame title={t("signInTitle")} sentence={t(next ? "signInNext" : "signInSentence")} below={below}>
      <ActionForm action={signIn}>
        {next && <input type="hidden" name="next" value={next} />}
        <Stack>
          <Field name="email" label={t("email")}>
            <Input type="email" autoComplete="username" inputMode="email" maxLength={254} />
          </Field>
          <Field name="password" label={t("password")}>
            <PasswordInput autoComplete="current-password" />
          </Field>
          <Checkbox name="remember" label={t("remember")} />
          <Submit>{t("signIn")}</Submit>
          <Link href="/forgot-password" className="link">
            {t("forgot")}
          </Link>
        </Stack>
      </ActionForm>
    </AuthFrame>
  );
});
