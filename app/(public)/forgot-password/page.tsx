import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import { Stack } from "@/app/_ui/stack";
import { title } from "@/lib/gate/page";
import { forgotPassword } from "../actions";

export const generateMetadata = title("/forgot-password", async () => (await getTranslations("auth"))("forgotTitle"));

export default page("/forgot-password", async () => {
  const t = await getTranslations("auth");
  const back = (
    <Link href="/sign-in" className="link">
      {t("backToSignIn")}
    </Link>
  );
  return (
    <AuthFrame title={t("forgotTitle")} sentence={t("forgotSentence")} below={back}>
      <ActionForm action={forgotPassword}>
        <Stack>
          <Field name="email" label={t("email")}>
            <Input type="email" autoComplete="email" inputMode="email" maxLength={254} />
          </Field>
          <Submit>{t("sendLink")}</Submit>
        </Stack>
      </ActionForm>
    </AuthFrame>
  );
});
