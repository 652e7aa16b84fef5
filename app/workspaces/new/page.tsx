import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { RadioCards } from "@/app/_ui/radio-cards";
import { Select } from "@/app/_ui/select";
import { AuthFrame } from "@/app/_ui/shell/auth-frame";
import { Stack } from "@/app/_ui/stack";
import { title } from "@/lib/gate/page";
import { isTimeZone, timeZones } from "@/lib/kernel/time-zone";
import { packs } from "@/lib/roles/packs";
import { currencies, guessCurrency } from "@/lib/workspaces/currency";
import { NameAndSlug } from "./_name-and-slug";
import { PackRoles } from "./_pack-roles";
import { createWorkspace } from "./actions";

export const generateMetadata = title("/workspaces/new", async () => (await getTranslations("workspaceNew"))("title"));

export default page("/workspaces/new", async ({ user }) => {
  const [t, locale, list] = await Promise.all([getTranslations("workspaceNew"), getLocale(), headers()]);
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const money = currencies().map((code) => ({ value: code, label: `${code} · ${names.of(code)}` }));
  const zones = timeZones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
  const cards = packs.map((pack) => ({
    value: pack.key,
    label: pack.name,
    help: pack.description,
    more: <PackRoles pack={pack} />,
  }));
  return (
    <AuthFrame wide title={t("heading", { name: user.firstName })} sentence={t("sentence")}>
      <ActionForm action={createWorkspace}>
        <Stack>
          <NameAndSlug name={t("name")} nameHelp={t("nameHelp")} slug={t("slug")} slugHelp={t("slugHelp")} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="timeZone" label={t("timeZone")} help={t("timeZoneHelp")}>
              <Select options={zones} defaultValue={isTimeZone(user.timeZone) ? user.timeZone : "UTC"} />
            </Field>
            <Field name="currency" label={t("currency")} help={t("currencyHelp")}>
              <Select options={money} defaultValue={guessCurrency(list.get("accept-language") ?? "")} />
            </Field>
          </div>
          <RadioCards name="pack" legend={t("pack")} help={t("packHelp")} cards={cards} defaultValue="essential" />
          <Submit>{t("create")}</Submit>
        </Stack>
      </ActionForm>
    </AuthFrame>
  );
});
