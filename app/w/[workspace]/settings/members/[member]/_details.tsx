import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { Section } from "@/app/_ui/section";
import { Buttons, Stack } from "@/app/_ui/stack";
import type { Member } from "@/lib/members/member";
import { changeDetails } from "../actions";
import { Edited } from "./_edited";

export function Details({ member }: { member: Member }) {
  const t = useTranslations("members");
  return (
    <Section title={t("details")} help={t("detailsHelp")}>
      <ActionForm action={changeDetails} aria-label={t("details")}>
        <Edited member={member} />
        <Stack>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field name="firstName" label={t("firstName")}>
              <Input defaultValue={member.firstName} autoComplete="off" maxLength={80} />
            </Field>
            <Field name="lastName" label={t("lastName")}>
              <Input defaultValue={member.lastName} autoComplete="off" maxLength={80} />
            </Field>
          </div>
          <Field name="phone" label={t("phone")} help={t("phoneHelp")} className="sm:max-w-80" optional>
            <Input type="tel" defaultValue={member.phone ?? ""} autoComplete="off" maxLength={40} />
          </Field>
          <Buttons>
            <Submit>{t("save")}</Submit>
          </Buttons>
        </Stack>
      </ActionForm>
    </Section>
  );
}
