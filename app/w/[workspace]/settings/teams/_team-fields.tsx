import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { Input } from "@/app/_ui/input";
import { Textarea } from "@/app/_ui/textarea";

/** What a team is called, and what for. */
export function TeamFields({ team }: { team?: { name: string; description: string } }) {
  const t = useTranslations("teams");
  return (
    <>
      <Field name="name" label={t("name")}>
        <Input defaultValue={team?.name} maxLength={60} autoComplete="off" />
      </Field>
      <Field name="description" label={t("description")} help={t("descriptionHelp")} optional>
        <Textarea defaultValue={team?.description} rows={3} maxLength={400} />
      </Field>
    </>
  );
}
