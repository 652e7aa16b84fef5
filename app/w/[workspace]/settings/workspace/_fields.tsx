import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { currencyOptions, languageOptions } from "@/app/_choices/options";
import { ZoneSelect } from "@/app/_choices/zones";
import { Field } from "@/app/_ui/field";
import { Input } from "@/app/_ui/input";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import { Stack } from "@/app/_ui/stack";
import { Textarea } from "@/app/_ui/textarea";
import { domainOf } from "@/lib/workspaces/domain";
import type { Workspace } from "@/lib/workspaces/queries";
import { inUnits, lifetimes } from "@/lib/workspaces/workspace";
import { DomainsField } from "./_domains-field";

type Props = { workspace: Workspace };

export async function CompanyFields({ workspace }: Props) {
  const t = await getTranslations("workspace");
  return (
    <Section title={t("company.title")} help={t("company.help")}>
      <Stack>
        <Field name="name" label={t("name")}>
          <Input defaultValue={workspace.name} autoComplete="organization" maxLength={80} />
        </Field>
        <Field name="address" label={t("address")} optional>
          <Textarea rows={3} defaultValue={workspace.address ?? ""} autoComplete="street-address" maxLength={300} />
        </Field>
        <Field name="description" label={t("description")} help={t("descriptionHelp")} optional>
          <Textarea rows={3} defaultValue={workspace.description ?? ""} maxLength={500} />
        </Field>
      </Stack>
    </Section>
  );
}

export async function StartingFields({ workspace, now }: Props & { now: Date }) {
  const [t, locale] = await Promise.all([getTranslations("workspace"), getLocale()]);
  return (
    <Section title={t("starting.title")} help={t("starting.help")}>
      <Stack>
        <Field name="locale" className="sm:max-w-80" label={t("language")} help={t("languageHelp")}>
          <Select options={languageOptions()} defaultValue={workspace.locale} />
        </Field>
        <Field name="timeZone" className="sm:max-w-80" label={t("timeZone")} help={t("timeZoneHelp")}>
          <ZoneSelect defaultValue={workspace.timeZone} locale={locale} now={now} />
        </Field>
        <Field name="currency" className="sm:max-w-80" label={t("currency")} help={t("currencyHelp")}>
          <Select options={currencyOptions(locale)} defaultValue={workspace.currency} />
        </Field>
      </Stack>
    </Section>
  );
}

export async function InvitingFields({ workspace, email }: Props & { email: string }) {
  const [t, format] = await Promise.all([getTranslations("workspace"), getFormatter()]);
  const spoken = (hours: number) => {
    const { unit, count } = inUnits(hours);
    return format.number(count, { style: "unit", unit: unit === "days" ? "day" : "hour", unitDisplay: "long" });
  };
  const steps = lifetimes(workspace.invitationHours).map((hours) => ({ value: String(hours), label: spoken(hours) }));
  const domain = domainOf(email);
  return (
    <Section title={t("inviting.title")} help={t("inviting.help")}>
      <Stack>
        <Field name="invitationHours" className="sm:max-w-80" label={t("lifetime")} help={t("lifetimeHelp")}>
          <Select options={steps} defaultValue={String(workspace.invitationHours)} />
        </Field>
        <DomainsField
          label={t("domains")}
          help={t("domainsHelp")}
          placeholder={domain}
          warning={t("domainsWarning", { domain })}
          own={domain}
          defaultValue={workspace.emailDomains.join("\n")}
        />
      </Stack>
    </Section>
  );
}
