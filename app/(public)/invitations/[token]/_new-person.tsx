import { getTranslations } from "next-intl/server";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { PasswordInput } from "@/app/_ui/password-input";
import { Stack } from "@/app/_ui/stack";
import { BrowserGuess } from "@/app/(public)/_guess";
import type { Live } from "@/lib/invitations/queries/activation";
import { activate } from "./actions";

/** Someone without an account: the link has proved the address, so a password is all that is missing. */
export async function NewPerson({ invitation, token }: { invitation: Live; token: string }) {
  const t = await getTranslations("activation");
  const { firstName, lastName, email } = invitation;
  return (
    <>
      <h2 className="mb-4 text-md font-semibold">{t("newTitle")}</h2>
      <ActionForm action={activate}>
        <input type="hidden" name="token" value={token} />
        <BrowserGuess />
        <Stack>
          <div className="grid grid-cols-2 gap-4">
            <Field name="firstName" label={t("firstName")}>
              <Input defaultValue={firstName} autoComplete="given-name" maxLength={80} />
            </Field>
            <Field name="lastName" label={t("lastName")}>
              <Input defaultValue={lastName} autoComplete="family-name" maxLength={80} />
            </Field>
          </div>
          <Field name="email" label={t("email")} help={t("emailHelp")}>
            <Input
              type="email"
              defaultValue={email}
              readOnly
              autoComplete="username"
              className="bg-sunken text-ink-soft"
            />
          </Field>
          <Field name="password" label={t("password")} help={t("passwordHelp")}>
            <PasswordInput autoComplete="new-password" />
          </Field>
          <Submit size="lg">{t("activate")}</Submit>
        </Stack>
      </ActionForm>
    </>
  );
}
