import { getTranslations } from "next-intl/server";
import { page } from "@/app/_gate/page";
import { pictureOf } from "@/app/_pictures/address";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { Buttons } from "@/app/_ui/stack";
import { title } from "@/lib/gate/page";
import { getUser } from "@/lib/users/queries/users";
import { fullName } from "@/lib/users/user";
import { listPlaces } from "@/lib/workspaces/queries";
import { CardFields } from "./_card-fields";
import { Picture } from "./_picture";
import { Workspaces } from "./_workspaces";
import { updateProfile } from "./actions";

export const generateMetadata = title("/me/profile", async () => (await getTranslations("profile"))("title"));

export default page("/me/profile", async (ctx) => {
  const [t, user, places] = await Promise.all([getTranslations("profile"), getUser(ctx), listPlaces(ctx)]);
  const { firstName, lastName, phone, email } = user;
  const words = {
    firstName: t("firstName"),
    lastName: t("lastName"),
    title: t("jobTitle"),
    titleHelp: t("jobTitleHelp"),
    bio: t("bio"),
    bioHelp: t("bioHelp"),
    preview: t("preview"),
    previewHelp: t("previewHelp"),
  };
  return (
    <div className="max-w-5xl">
      <PageHeader title={t("heading")} sentence={t(user.pictureVersion ? "sentence" : "sentenceNoPicture")} />
      <Section title={t("picture")}>
        <Picture user={user} name={fullName(user)} />
      </Section>
      <Section title={t("card")} help={t("cardHelp")}>
        <ActionForm action={updateProfile}>
          <CardFields
            card={{ firstName, lastName, title: user.title ?? "", bio: user.bio ?? "" }}
            picture={pictureOf(user)}
            words={words}
          >
            <Field name="phone" label={t("phone")} help={t("phoneHelp")} className="sm:max-w-80" optional>
              <Input type="tel" defaultValue={phone ?? ""} autoComplete="tel" maxLength={40} />
            </Field>
            <Buttons>
              <Submit>{t("save")}</Submit>
            </Buttons>
          </CardFields>
        </ActionForm>
      </Section>
      <Section title={t("email")}>
        <p className="wrap-break-word">{email}</p>
        <p className="max-w-[68ch] text-ink-soft">{t("emailHelp")}</p>
      </Section>
      <Workspaces places={places} />
    </div>
  );
});
