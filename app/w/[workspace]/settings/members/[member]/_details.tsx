import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { Input } from "@/app/_ui/input";
import type { Member } from "@/lib/members/member";
import { changeDetails } from "../actions";
import { MemberForm } from "./_form";

export function Details({ member }: { member: Member }) {
  const t = useTranslations("members");
  return (
    <MemberForm title={t("details")} help={t("detailsHelp")} action={changeDetails} member={member}>
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
    </MemberForm>
  );
}
