import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { PageHeader } from "@/app/_ui/page-header";
import { Buttons, Stack } from "@/app/_ui/stack";
import { Textarea } from "@/app/_ui/textarea";
import { title } from "@/lib/gate/page";
import { listChoices } from "@/lib/invitations/queries/offers";
import { getRules } from "@/lib/invitations/queries/rules";
import { EmailField } from "./_email-field";
import { GiftFields } from "./_gift-fields";
import { Modes } from "./_modes";
import { SeveralPeople } from "./_several";
import { giftWords, peopleWords } from "./_words";
import { check, resendFromForm, sendMany, sendOne } from "./actions";

const ROUTE = "/w/[workspace]/settings/invitations/new";

export const generateMetadata = title(ROUTE, async () => (await getTranslations("invitations"))("invite"));

export default page(ROUTE, async (ctx, { search }) => {
  const [t, choices, { domains }] = await Promise.all([
    getTranslations("invitations.new"),
    listChoices(ctx),
    getRules(ctx),
  ]);
  const [gift, words] = [await giftWords(choices), await peopleWords()];
  const fields = <GiftFields {...gift} />;
  const note = (
    <Field name="note" label={t("note")} help={t("noteHelp")} optional>
      <Textarea maxLength={500} rows={3} />
    </Field>
  );
  const one = (
    <ActionForm action={sendOne}>
      <Stack>
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
          <Field name="firstName" label={t("firstName")}>
            <Input autoComplete="off" maxLength={80} />
          </Field>
          <Field name="lastName" label={t("lastName")}>
            <Input autoComplete="off" maxLength={80} />
          </Field>
        </div>
        <EmailField
          label={t("email")}
          help={domains.length > 0 ? t("domains", { domains: domains.join(", ") }) : undefined}
          words={words}
          check={check}
          resend={resendFromForm}
        />
        <Field name="phone" label={t("phone")} optional className="sm:w-1/2">
          <Input type="tel" inputMode="tel" autoComplete="off" maxLength={40} placeholder="+49 30 123456" />
        </Field>
        {fields}
        <Field name="capacity" label={t("capacity")} help={t("capacityHelp")} optional className="sm:w-1/2">
          <Input inputMode="numeric" maxLength={4} />
        </Field>
        {note}
        <Buttons>
          <Submit>{t("send")}</Submit>
        </Buttons>
      </Stack>
    </ActionForm>
  );
  const several = (
    <ActionForm action={sendMany}>
      <div className="flex flex-col gap-5">
        <SeveralPeople words={words} check={check} resend={resendFromForm} />
        <Stack>
          {fields}
          {note}
          <Buttons>
            <Submit>{t("send")}</Submit>
          </Buttons>
        </Stack>
      </div>
    </ActionForm>
  );
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <Modes
        label={t("how")}
        one={{ label: t("one"), form: one }}
        several={{ label: t("several"), form: several }}
        open={"several" in search ? "several" : "one"}
      />
    </>
  );
});
