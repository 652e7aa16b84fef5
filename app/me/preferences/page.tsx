import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ZoneSelect } from "@/app/_choices/zones";
import { page } from "@/app/_gate/page";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { PageHeader } from "@/app/_ui/page-header";
import { RadioCards } from "@/app/_ui/radio-cards";
import { Buttons, Stack } from "@/app/_ui/stack";
import { title } from "@/lib/gate/page";
import { THEMES } from "@/lib/users/theme";
import { updatePreferences } from "./actions";

export const generateMetadata = title("/me/preferences", async () =>
  (await getTranslations("profile"))("preferences.title"),
);

export default page("/me/preferences", async ({ user, now }) => {
  const [t, locale, format] = await Promise.all([getTranslations("profile.preferences"), getLocale(), getFormatter()]);
  const time = format.dateTime(now, { timeStyle: "short", timeZone: user.timeZone });
  const themes = THEMES.map((theme) => ({ value: theme, label: t(`themes.${theme}`), help: t(`themeHelps.${theme}`) }));
  return (
    <div className="max-w-settings">
      <PageHeader title={t("title")} sentence={t("sentence", { time })} />
      <ActionForm action={updatePreferences}>
        <Stack>
          <Field name="timeZone" label={t("timeZone")} help={t("timeZoneHelp")} className="sm:max-w-80">
            <ZoneSelect defaultValue={user.timeZone} locale={locale} now={now} />
          </Field>
          <RadioCards name="theme" legend={t("theme")} cards={themes} defaultValue={user.theme ?? "system"} />
          <Buttons>
            <Submit>{t("save")}</Submit>
          </Buttons>
        </Stack>
      </ActionForm>
    </div>
  );
});
